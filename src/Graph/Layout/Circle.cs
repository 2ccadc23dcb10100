namespace SurveyGraph.Graph.Layout;

/// <summary>Directions, without sines and cosines, whose last bits differ from machine to machine.</summary>
internal static class Circle
{
    // The part of a turn by which directions go on, so that no two ever come together and all sides get as many.
    private const double GoldenTurn = 0.6180339887498949;

    // Enough for a millionth of a turn.
    private const int Halvings = 20;

    /// <summary>The unit vector after a part of a turn from the X axis, against the clock.</summary>
    /// <param name="turn">At least 0; whole turns change nothing.</param>
    public static Position At(double turn)
    {
        var quarters = (turn - Math.Floor(turn)) * 4;
        var quarter = Math.Floor(quarters);
        var rest = quarters - quarter;
        var (low, high) = (new Position(1, 0), new Position(0, 1));
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + high;
            middle *= 1 / middle.Length;
            rest *= 2;
            if (rest >= 1)
                (low, rest) = (middle, rest - 1);
            else
                high = middle;
        }
        return quarter switch
        {
            0 => low,
            1 => new(-low.Y, low.X),
            2 => new(-low.X, -low.Y),
            _ => new(low.Y, -low.X),
        };
    }

    /// <summary>A direction for each number, those of near numbers far apart.</summary>
    public static Position Scattered(int number) => At(number * GoldenTurn);

    /// <summary>Places that fill a disc evenly, as seeds do a sunflower; about one in a unit of area.</summary>
    public static Position Seed(int number) => Scattered(number) * Math.Sqrt((number + 0.5) / 3.14);
}
