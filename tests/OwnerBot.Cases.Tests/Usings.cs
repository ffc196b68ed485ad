global using OwnerBot.Cases.Duties;
global using OwnerBot.Cases.Promises;
global using OwnerBot.Cases.Responsibility;
global using OwnerBot.Cases.Services;
global using OwnerBot.Testing;
global using Xunit;
global using static OwnerBot.Testing.A;
