using OwnerBot.Trainer;

// train <phrases> <model file>: what the build calls. measure <phrases> [out.tsv]: five-fold cross-validation, printed.
switch (args)
{
    case ["train", var phrases, var file]:
        var book = PhraseBook.Read(phrases);
        using (var stream = File.Create(file))
        {
            Training.Fit(book.Phrases).WriteTo(stream);
        }

        return 0;

    case ["measure", var phrases, .. var guard]:
        return Measuring.Run(PhraseBook.Read(phrases), guard is [var least] ? double.Parse(least, System.Globalization.CultureInfo.InvariantCulture) : 0);

    default:
        Console.Error.WriteLine("train <phrases> <model file> | measure <phrases> [least accuracy]");
        return 2;
}
