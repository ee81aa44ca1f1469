using System.Diagnostics;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures time and this process's processor time; other work on the machine lengthens the first only.</summary>
internal sealed class CpuClock
{
    private readonly Stopwatch _clock = new();
    private TimeSpan _from;
    private TimeSpan _cpu;

    /// <summary>Seconds while it ran.</summary>
    public double Seconds => _clock.Elapsed.TotalSeconds;

    /// <summary>Seconds of processor time while it ran, on all threads.</summary>
    public double CpuSeconds => _cpu.TotalSeconds;

    /// <summary>Lets it run.</summary>
    public void Start()
    {
        _from = Environment.CpuUsage.TotalTime;
        _clock.Start();
    }

    /// <summary>Holds it.</summary>
    public void Stop()
    {
        _clock.Stop();
        _cpu += Environment.CpuUsage.TotalTime - _from;
    }
}
