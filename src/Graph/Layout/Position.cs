namespace SurveyGraph.Graph.Layout;

/// <summary>A place in a picture, in the unit of the nodes' diameters; X runs to the right, Y upwards.</summary>
public readonly record struct Position(double X, double Y)
{
    // IEEE 754 has every bit of sums, products, quotients and square roots, so that machines agree about them. What
    // they make of sines and powers is left to them: nothing here uses those.

    /// <summary>The distance from the origin.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Position operator +(Position one, Position other) => new(one.X + other.X, one.Y + other.Y);

    public static Position operator -(Position one, Position other) => new(one.X - other.X, one.Y - other.Y);

    public static Position operator *(Position one, double factor) => new(one.X * factor, one.Y * factor);
}
