using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SyriaTalks.Data.Migrations
{
    /// <inheritdoc />
    public partial class InitialStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => new { x.Owner, x.Type, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Published = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Paragraphs = table.Column<int>(type: "INTEGER", nullable: true),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "StoreInfo",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    DataVersion = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoreInfo", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnEvents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawnEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Context",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Context", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Context_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DatePrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    DateText = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DeathsLow = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsBest = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsHigh = table.Column<int>(type: "INTEGER", nullable: true),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Events_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Monitors",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Monitors", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Monitors_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Parties",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Unknown = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parties", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Parties_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Places",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameAr = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GovernorateKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    RadiusKm = table.Column<double>(type: "REAL", nullable: true),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Locator = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Places_Places_GovernorateKey",
                        column: x => x.GovernorateKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Places_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ceasefires",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ceasefires", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Ceasefires_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ceasefires_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventAccounts",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventAccounts", x => new { x.EventKey, x.From });
                    table.ForeignKey(
                        name: "FK_EventAccounts_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventCitations",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventCitations", x => new { x.EventKey, x.SourceKey });
                    table.ForeignKey(
                        name: "FK_EventCitations_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventCitations_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventFigures",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    Low = table.Column<long>(type: "INTEGER", nullable: true),
                    Best = table.Column<long>(type: "INTEGER", nullable: true),
                    High = table.Column<long>(type: "INTEGER", nullable: true),
                    Approximate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventFigures", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_EventFigures_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventNotes",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventNotes", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_EventNotes_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    StatementKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: true),
                    MonitorKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Speaker = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AccusedKey = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsLow = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsBest = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsHigh = table.Column<int>(type: "INTEGER", nullable: true),
                    Said_Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Said_End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Said_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    Said_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Key);
                    table.CheckConstraint("CK_Claims_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Claims_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Events_StatementKey",
                        column: x => x.StatementKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Monitors_MonitorKey",
                        column: x => x.MonitorKey,
                        principalTable: "Monitors",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Parties_AccusedKey",
                        column: x => x.AccusedKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventParties",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventParties", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_EventParties_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventParties_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relations",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromKey = table.Column<int>(type: "INTEGER", nullable: false),
                    ToKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Date_Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    Date_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relations", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Relations_Parties_FromKey",
                        column: x => x.FromKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relations_Parties_ToKey",
                        column: x => x.ToKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relations_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventPlaces",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Precision = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPlaces", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_EventPlaces_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventPlaces_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Holdings",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holdings", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Holdings_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Holdings_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Holdings_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Venue = table.Column<string>(type: "TEXT", nullable: true),
                    Unknown = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Rounds_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rounds_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rounds_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CeasefireTerms",
                columns: table => new
                {
                    CeasefireKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Aspect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Date_Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    Date_Text = table.Column<string>(type: "TEXT", nullable: true),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CeasefireTerms", x => new { x.CeasefireKey, x.Position });
                    table.ForeignKey(
                        name: "FK_CeasefireTerms_Ceasefires_CeasefireKey",
                        column: x => x.CeasefireKey,
                        principalTable: "Ceasefires",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CeasefireTerms_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participation",
                columns: table => new
                {
                    RoundKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participation", x => new { x.RoundKey, x.Position });
                    table.ForeignKey(
                        name: "FK_Participation_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participation_Rounds_RoundKey",
                        column: x => x.RoundKey,
                        principalTable: "Rounds",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundNotes",
                columns: table => new
                {
                    RoundKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Alongside = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundNotes", x => new { x.RoundKey, x.Position });
                    table.ForeignKey(
                        name: "FK_RoundNotes_Rounds_RoundKey",
                        column: x => x.RoundKey,
                        principalTable: "Rounds",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoundPath",
                columns: table => new
                {
                    RoundKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundPath", x => new { x.RoundKey, x.Position });
                    table.ForeignKey(
                        name: "FK_RoundPath_Events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "Events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundPath_Rounds_RoundKey",
                        column: x => x.RoundKey,
                        principalTable: "Rounds",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CeasefireTerms_PartyKey",
                table: "CeasefireTerms",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_Ceasefires_EventKey",
                table: "Ceasefires",
                column: "EventKey");

            migrationBuilder.CreateIndex(
                name: "IX_Ceasefires_Slug",
                table: "Ceasefires",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ceasefires_SourceKey",
                table: "Ceasefires",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_AccusedKey",
                table: "Claims",
                column: "AccusedKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_EventKey",
                table: "Claims",
                column: "EventKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Id",
                table: "Claims",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Claims_MonitorKey",
                table: "Claims",
                column: "MonitorKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_PartyKey",
                table: "Claims",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_SourceKey",
                table: "Claims",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_StatementKey",
                table: "Claims",
                column: "StatementKey");

            migrationBuilder.CreateIndex(
                name: "IX_Context_SourceKey",
                table: "Context",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_EventCitations_SourceKey_EventKey",
                table: "EventCitations",
                columns: new[] { "SourceKey", "EventKey" });

            migrationBuilder.CreateIndex(
                name: "IX_EventParties_PartyKey_EventKey",
                table: "EventParties",
                columns: new[] { "PartyKey", "EventKey" });

            migrationBuilder.CreateIndex(
                name: "IX_EventPlaces_PlaceKey_EventKey",
                table: "EventPlaces",
                columns: new[] { "PlaceKey", "EventKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_DeathsBest_Id",
                table: "Events",
                columns: new[] { "DeathsBest", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_End",
                table: "Events",
                column: "End");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Id",
                table: "Events",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Kind_Start_Id",
                table: "Events",
                columns: new[] { "Kind", "Start", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_SourceKey",
                table: "Events",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Start_Id",
                table: "Events",
                columns: new[] { "Start", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Holdings_PartyKey",
                table: "Holdings",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_Holdings_PlaceKey",
                table: "Holdings",
                column: "PlaceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Holdings_SourceKey",
                table: "Holdings",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Monitors_Slug",
                table: "Monitors",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Monitors_SourceKey",
                table: "Monitors",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Participation_PartyKey",
                table: "Participation",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Slug",
                table: "Parties",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_SourceKey",
                table: "Parties",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Places_GovernorateKey",
                table: "Places",
                column: "GovernorateKey");

            migrationBuilder.CreateIndex(
                name: "IX_Places_Slug",
                table: "Places",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Places_SourceKey",
                table: "Places",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_FromKey",
                table: "Relations",
                column: "FromKey");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_SourceKey",
                table: "Relations",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Relations_ToKey",
                table: "Relations",
                column: "ToKey");

            migrationBuilder.CreateIndex(
                name: "IX_RoundPath_EventKey",
                table: "RoundPath",
                column: "EventKey");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_EventKey",
                table: "Rounds",
                column: "EventKey");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_PlaceKey",
                table: "Rounds",
                column: "PlaceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Slug",
                table: "Rounds",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_SourceKey",
                table: "Rounds",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Id",
                table: "Sources",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Published",
                table: "Sources",
                column: "Published");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CeasefireTerms");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "Context");

            migrationBuilder.DropTable(
                name: "EventAccounts");

            migrationBuilder.DropTable(
                name: "EventCitations");

            migrationBuilder.DropTable(
                name: "EventFigures");

            migrationBuilder.DropTable(
                name: "EventNotes");

            migrationBuilder.DropTable(
                name: "EventParties");

            migrationBuilder.DropTable(
                name: "EventPlaces");

            migrationBuilder.DropTable(
                name: "Holdings");

            migrationBuilder.DropTable(
                name: "Participation");

            migrationBuilder.DropTable(
                name: "Records");

            migrationBuilder.DropTable(
                name: "Relations");

            migrationBuilder.DropTable(
                name: "RoundNotes");

            migrationBuilder.DropTable(
                name: "RoundPath");

            migrationBuilder.DropTable(
                name: "StoreInfo");

            migrationBuilder.DropTable(
                name: "WithdrawnEvents");

            migrationBuilder.DropTable(
                name: "Ceasefires");

            migrationBuilder.DropTable(
                name: "Monitors");

            migrationBuilder.DropTable(
                name: "Parties");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Places");

            migrationBuilder.DropTable(
                name: "Sources");
        }
    }
}
