using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SyriaTalks.Data.Migrations
{
    /// <inheritdoc />
    public partial class ViolationCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ViolationCounts",
                columns: table => new
                {
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    CeasefireKey = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: true),
                    MonitorKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Speaker = table.Column<string>(type: "TEXT", nullable: true),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Counting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From_Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    From_End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    From_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    From_Text = table.Column<string>(type: "TEXT", nullable: true),
                    To_Start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To_End = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To_Precision = table.Column<int>(type: "INTEGER", nullable: false),
                    To_Text = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    Low = table.Column<int>(type: "INTEGER", nullable: true),
                    Best = table.Column<int>(type: "INTEGER", nullable: true),
                    High = table.Column<int>(type: "INTEGER", nullable: true),
                    Inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViolationCounts", x => x.Key);
                    table.CheckConstraint("CK_ViolationCounts_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_ViolationCounts_Ceasefires_CeasefireKey",
                        column: x => x.CeasefireKey,
                        principalTable: "Ceasefires",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationCounts_Monitors_MonitorKey",
                        column: x => x.MonitorKey,
                        principalTable: "Monitors",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationCounts_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationCounts_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ViolationPlaces",
                columns: table => new
                {
                    CountKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceKey = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViolationPlaces", x => new { x.CountKey, x.Position });
                    table.ForeignKey(
                        name: "FK_ViolationPlaces_Places_PlaceKey",
                        column: x => x.PlaceKey,
                        principalTable: "Places",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationPlaces_ViolationCounts_CountKey",
                        column: x => x.CountKey,
                        principalTable: "ViolationCounts",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ViolationVoices",
                columns: table => new
                {
                    CountKey = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Disputes = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartyKey = table.Column<int>(type: "INTEGER", nullable: true),
                    MonitorKey = table.Column<int>(type: "INTEGER", nullable: true),
                    Locator = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ViolationVoices", x => new { x.CountKey, x.Position });
                    table.CheckConstraint("CK_ViolationVoices_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_ViolationVoices_Monitors_MonitorKey",
                        column: x => x.MonitorKey,
                        principalTable: "Monitors",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationVoices_Parties_PartyKey",
                        column: x => x.PartyKey,
                        principalTable: "Parties",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ViolationVoices_ViolationCounts_CountKey",
                        column: x => x.CountKey,
                        principalTable: "ViolationCounts",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ViolationCounts_CeasefireKey",
                table: "ViolationCounts",
                column: "CeasefireKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationCounts_Id",
                table: "ViolationCounts",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ViolationCounts_MonitorKey",
                table: "ViolationCounts",
                column: "MonitorKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationCounts_PartyKey",
                table: "ViolationCounts",
                column: "PartyKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationCounts_SourceKey",
                table: "ViolationCounts",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationPlaces_PlaceKey",
                table: "ViolationPlaces",
                column: "PlaceKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationVoices_MonitorKey",
                table: "ViolationVoices",
                column: "MonitorKey");

            migrationBuilder.CreateIndex(
                name: "IX_ViolationVoices_PartyKey",
                table: "ViolationVoices",
                column: "PartyKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ViolationPlaces");

            migrationBuilder.DropTable(
                name: "ViolationVoices");

            migrationBuilder.DropTable(
                name: "ViolationCounts");
        }
    }
}
