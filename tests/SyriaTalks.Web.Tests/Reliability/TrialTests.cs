using SyriaTalks.Faults.Trials;

namespace SyriaTalks.Web.Reliability;

/// <summary>
/// The trials of docs/reliability.md, small. Killed imports are tried by <see cref="Commands.KilledImportTests"/>.
/// </summary>
public sealed class TrialTests(TrialGround ground) : IClassFixture<TrialGround>
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    [Fact]
    public Task Islands_are_held_while_others_read() => ground.HoldsAsync(new HeldCircuits(12, Moment));

    [Fact]
    public Task A_flood_of_circuits_against_a_small_heap_is_refused_beyond_the_limits() => ground.HoldsAsync(new CircuitFlood(40));

    [Fact]
    public Task A_flood_of_events_in_one_circuit_keeps_nobody_from_reading() => ground.HoldsAsync(new EventFlood(300, Moment));

    [Fact]
    public Task Clients_that_drip_their_requests_are_let_go() => ground.HoldsAsync(new SlowClients(20, readers: 0, Moment));

    [Fact]
    public Task Mangled_files_are_read_or_refused_with_a_place() => ground.HoldsAsync(new MangledFiles(300));

    [Fact]
    public Task A_restart_under_load_cuts_no_answer_short() => ground.HoldsAsync(new Restart(rounds: 1, readers: 4));

    [Fact]
    public Task A_file_that_may_not_grow_ends_import_and_backup_with_a_line() => ground.HoldsAsync(new DiskFull(rows: 8000, mount: false));

    [Fact]
    public Task Four_cultures_and_time_zones_give_the_same_bytes() => ground.HoldsAsync(new Cultures(60, rows: 100));

    [SkippableFact]
    public Task A_clock_that_is_a_year_off_changes_no_figure() => ground.HoldsAsync(new Clock(40));

    [SkippableFact]
    public Task The_documented_nginx_serves_pages_islands_and_files() => ground.HoldsAsync(new BehindNginx());

    [SkippableFact]
    public Task The_program_writes_to_the_folder_of_its_store_and_nowhere_else() => ground.HoldsAsync(new ReadOnly());

    [Fact]
    public Task A_damaged_store_is_refused_with_a_line_and_never_served_as_truth() => ground.HoldsAsync(new Corruptions(6));
}
