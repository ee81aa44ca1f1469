using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SyriaTalks.Data.Migrations
{
    /// <inheritdoc />
    public partial class Datasets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Events");

            migrationBuilder.Sql(Store.TextIndex.CreateSql);

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Loaded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Header = table.Column<string>(type: "TEXT", nullable: false),
                    Separator = table.Column<string>(type: "TEXT", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Gone = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Releases_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DatasetEvents",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleaseKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: true),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    DatePrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    DeathsLow = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsBest = table.Column<int>(type: "INTEGER", nullable: true),
                    DeathsHigh = table.Column<int>(type: "INTEGER", nullable: true),
                    CiviliansKilled = table.Column<int>(type: "INTEGER", nullable: true),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: true),
                    PlacePrecision = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceRole = table.Column<int>(type: "INTEGER", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Parties = table.Column<string>(type: "TEXT", nullable: false),
                    Flags = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportCount = table.Column<int>(type: "INTEGER", nullable: true),
                    Reported = table.Column<int>(type: "INTEGER", nullable: true),
                    Published = table.Column<int>(type: "INTEGER", nullable: false),
                    HasMore = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    RowId = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    DateText = table.Column<string>(type: "TEXT", nullable: true),
                    PublisherText = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedRow = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetEvents", x => x.Key);
                    table.ForeignKey(
                        name: "FK_DatasetEvents_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DatasetEvents_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DatasetEvents_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DatasetParties",
                columns: table => new
                {
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetParties", x => new { x.SourceKey, x.PartyKey });
                    table.ForeignKey(
                        name: "FK_DatasetParties_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DatasetParties_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DatasetCitations",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetCitations", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_DatasetCitations_DatasetEvents_EventKey",
                        column: x => x.EventKey,
                        principalTable: "DatasetEvents",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DatasetCitations_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DatasetPlaces",
                columns: table => new
                {
                    EventKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Precision = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatasetPlaces", x => new { x.EventKey, x.Position });
                    table.ForeignKey(
                        name: "FK_DatasetPlaces_DatasetEvents_EventKey",
                        column: x => x.EventKey,
                        principalTable: "DatasetEvents",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DatasetPlaces_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DatasetCitations_SourceKey",
                table: "DatasetCitations",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_DatasetEvents_Id",
                table: "DatasetEvents",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DatasetParties_PartyKey",
                table: "DatasetParties",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_DatasetPlaces_PlaceKey",
                table: "DatasetPlaces",
                column: "PlaceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_SourceKey",
                table: "Releases",
                column: "SourceKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE EventText;");

            migrationBuilder.DropTable(
                name: "DatasetCitations");

            migrationBuilder.DropTable(
                name: "DatasetParties");

            migrationBuilder.DropTable(
                name: "DatasetPlaces");

            migrationBuilder.DropTable(
                name: "Releases");

            migrationBuilder.DropTable(
                name: "DatasetEvents");

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Events",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
