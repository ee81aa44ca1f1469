using System.Globalization;

namespace SyriaTalks.Shared;

/// <summary>What the kernel says of a process (Linux, proc(5)).</summary>
/// <param name="id">Its number.</param>
internal sealed class ProcessFigures(int id)
{
    // USER_HZ is part of the kernel's interface and 100 wherever .NET runs.
    private const double TickMilliseconds = 10;

    /// <summary>Processor time so far, user and system.</summary>
    public double CpuMilliseconds
    {
        get
        {
            // The name in brackets may hold spaces; utime and stime are the 14th and 15th field.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (Parse(fields[11]) + Parse(fields[12])) * TickMilliseconds;
        }
    }

    /// <summary>Memory it holds now, in megabytes.</summary>
    public double ResidentMegabytes => Status("VmRSS:");

    /// <summary>Most memory it held, in megabytes.</summary>
    public double PeakMegabytes => Status("VmHWM:");

    /// <summary>Lets the peak begin anew at what is held now.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{id}/clear_refs", "5");

    private double Status(string name)
    {
        foreach (var line in File.ReadLines($"/proc/{id}/status"))
        {
            if (line.StartsWith(name, StringComparison.Ordinal))
                return Parse(line[name.Length..].Replace("kB", null, StringComparison.Ordinal).Trim()) / 1024;
        }

        return 0;
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
