using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SyriaTalks.Data.Migrations
{
    /// <inheritdoc />
    public partial class RowHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DatasetEvents_Id",
                table: "DatasetEvents");

            migrationBuilder.AddColumn<int>(
                name: "Since",
                table: "DatasetEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Until",
                table: "DatasetEvents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_DatasetEvents_Id",
                table: "DatasetEvents",
                columns: new[] { "Id", "Until" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DatasetEvents_Id",
                table: "DatasetEvents");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "DatasetEvents");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "DatasetEvents");

            migrationBuilder.CreateIndex(
                name: "IX_DatasetEvents_Id",
                table: "DatasetEvents",
                column: "Id",
                unique: true);
        }
    }
}
