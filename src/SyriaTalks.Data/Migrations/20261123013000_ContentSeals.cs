using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SyriaTalks.Data.Store;

#nullable disable

namespace SyriaTalks.Data.Migrations
{
    /// <summary>Makes the table of seals, which Entity Framework does not map.</summary>
    [DbContext(typeof(StoreContext))]
    [Migration("20261123013000_ContentSeals")]
    public sealed class ContentSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Store.Seals.CreateSql);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE Seals;");
    }
}
