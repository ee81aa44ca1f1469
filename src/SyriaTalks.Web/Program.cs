using SyriaTalks.Web.Commands;
using SyriaTalks.Web.Hosting;

return await OperatorTool.RunAsync(args, async (settings, cancellationToken) =>
{
    var builder = Site.CreateBuilder(settings);
    builder.AddSyriaTalks();
    await using var site = builder.Build();
    site.UseSyriaTalks();
    await site.PrepareStoreAsync(cancellationToken);
    await site.ServeAsync(cancellationToken);
});
