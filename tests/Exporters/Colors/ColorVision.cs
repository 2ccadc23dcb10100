using SurveyGraph.Exporters.Colors;

namespace SurveyGraph.Tests.Exporters.Colors;

/// <summary>Eyes that see all colours, and the two common ways to see fewer.</summary>
public enum ColorVision
{
    Usual,
    WithoutRed,
    WithoutGreen,
}

/// <summary>How different two colours look: the distance in CIE L*a*b* after what the eye loses.</summary>
/// <remarks>
/// Matrices for linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency" (2009), severity 1.0. Conversion: IEC 61966-2-1 and CIE 15, white point D65.
/// </remarks>
internal static class ColorVisions
{
    public static (double L, double A, double B) Lab(this ColorVision vision, Rgb color)
    {
        double[] linear = [Linear(color.Red), Linear(color.Green), Linear(color.Blue)];
        double[] seen =
            [.. Matrix(vision).Chunk(3)
                .Select(row => Math.Clamp(row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2], 0, 1))];
        var x = Root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        var y = Root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        var z = Root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    public static double Difference((double L, double A, double B) one, (double L, double A, double B) other) =>
        Math.Sqrt(
        Math.Pow(one.L - other.L, 2) + Math.Pow(one.A - other.A, 2) + Math.Pow(one.B - other.B, 2));

    private static double[] Matrix(ColorVision vision) => vision switch
    {
        ColorVision.WithoutRed =>
            [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ColorVision.WithoutGreen =>
            [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        _ => [1, 0, 0, 0, 1, 0, 0, 0, 1],
    };

    private static double Linear(byte value) =>
        value / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16 / 116.0;
}
