using System.Text;
using OwnerBot;
using OwnerBot.Bookings;
using OwnerBot.CaseWork;
using OwnerBot.Channels.DirectLine;
using OwnerBot.Channels.Messaging;
using OwnerBot.Commands;
using OwnerBot.Communities;
using OwnerBot.Data;
using OwnerBot.Desk;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Health;
using OwnerBot.Homes;
using OwnerBot.Inbound;
using OwnerBot.Manager;
using OwnerBot.Outbound;
using OwnerBot.Reminders;
using OwnerBot.SecondOpinion;
using OwnerBot.SignIn;
using OwnerBot.Simulator;
using OwnerBot.TeamsApp;
using OwnerBot.Turns;
using OwnerBot.Widget;

if (args is [UnderstandCommand.Name, ..])
{
    Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    return await UnderstandCommand.RunAsync(new TwoReaders(), Console.In, Console.Out, Console.Error, TimeProvider.System);
}

if (args is [CommunityCommands.Import or CommunityCommands.Export, ..])
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    return await CommunityCommands.RunAsync(args, Console.Out, Console.Error);
}

if (args is [TeamsPackageCommand.Name, ..])
{
    return await TeamsPackageCommand.RunAsync(args[1..], Console.Out, Console.Error);
}

var simulatesTeams = args is [SimulatorCommand.Name, ..];
var builder = WebApplication.CreateBuilder(simulatesTeams ? args[1..] : args);
if (simulatesTeams && !builder.Environment.IsDevelopment())
{
    Console.Error.WriteLine($"{SimulatorCommand.Name} plays Teams without sign-in, so that it runs in Development only (ASPNETCORE_ENVIRONMENT).");
    return 1;
}

var options = builder.AddOwnerBotOptions();
// Built but not published, Production too finds Blazor's and MudBlazor's files.
builder.WebHost.UseStaticWebAssets();

// In the order of a message's way: in, through a turn and the casework, into the memory, out again.
builder.Services.AddWidget();
builder.Services.AddDirectLine();
builder.Services.AddBotFramework();
builder.Services.AddInbound(options.DataFolder);
builder.Services.AddSecondOpinion(builder.Configuration);
builder.Services.AddTurns();
builder.Services.AddCaseWork();
builder.Services.AddBookings();
builder.Services.AddMemory(options);
builder.Services.AddOutbound();
builder.Services.AddReminders();
builder.Services.AddSignIn(options.DataFolder);
builder.Services.AddDesk();
builder.Services.AddHomes();
builder.Services.AddManager();
builder.Services.AddHealth(builder.Configuration);
if (simulatesTeams)
{
    builder.AddSimulator();
}

var app = builder.Build();

app.UseForwardedHeaders();
app.UseFaultPage();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.RefuseForgedForms();

app.MapStaticAssets().AllowAnonymous();
app.MapWidget();
app.MapDirectLine();
app.MapBotFramework();
app.MapSignIn();
app.MapDesk();
app.MapHealth();
if (simulatesTeams)
{
    app.MapSimulator();
}

await app.OpenHouseAsync();
await app.RunAsync();
return 0;

/// <summary>Named for the tests that open the real house.</summary>
public partial class Program;
