using System.Buffers;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Names in Chinese signs, which have no blank to tell them by: 王小明, 李四.</summary>
internal static class ChineseNames
{
    private const int MinSigns = 2;
    private const int MaxSigns = 3;

    // The family names of nine people in ten.
    private static readonly SearchValues<char> Families = SearchValues.Create(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
        + "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");

    /// <summary>Whether a name is one: a common family name and one sign or two.</summary>
    public static bool Is(PersonName name) =>
        name.Given is null && name.Family.Length is >= MinSigns and <= MaxSigns && Families.Contains(name.Family[0]);
}
