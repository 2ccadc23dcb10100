namespace SurveyGraph.Graph.Latex;

/// <summary>
/// What stands in for letters that the fonts of LaTeX lack and a reader can do without: Greek letters without their
/// accent or as the Latin letter of the same shape, Cyrillic letters romanised.
/// </summary>
/// <remarks>
/// Romanisation: BGN/PCGN for Russian, without apostrophes; the other languages' own letters added alike.
/// </remarks>
internal static class LatexFallback
{
    private static readonly Dictionary<char, string> Letters = new[]
    {
        "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ οo ϲc",
        "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX ΆA ΈE ΉH ΊI ΌO ΎΥ ΏΩ ΪI ΫΥ",
        "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya",
        "АA БB ВV ГG ДD ЕE ЁE ЖZh ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKh ЦTs ЧCh ШSh ЩShch Ъ ЫY Ь ЭE ЮYu ЯYa",
        "іi їi єye ґg ўu јj љlj њnj ћc ђd џdz ІI ЇI ЄYe ҐG ЎU ЈJ ЉLj ЊNj ЋC ЂD ЏDz",
    }.SelectMany(row => row.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1..]);

    public static bool TryGet(char letter, out string text) => Letters.TryGetValue(letter, out text!);
}
