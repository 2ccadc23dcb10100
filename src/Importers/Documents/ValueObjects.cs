namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Objects and lists that stand for their value, as OpenReview and NASA ADS have them: <c>{title: {value: FastV}}</c>,
/// <c>{title: [FastV]}</c>.
/// </summary>
internal static class ValueObjects
{
    /// <summary>The node with everything of that kind below it replaced by its value, in place.</summary>
    public static DocumentNode Unwrapped(DocumentNode node)
    {
        if (node is DocumentNode.Mapping mapping)
        {
            if (mapping.Entries is [({ Text: "value" }, var value)])
                return Unwrapped(value);
            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                var (key, own) = mapping.Entries[i];
                // A paper has one title.
                if (key.Text == "title" && own is DocumentNode.Sequence { Items: [DocumentNode.Scalar only] })
                    mapping.Entries[i] = (key, only);
                else if (own is not DocumentNode.Scalar)
                    mapping.Entries[i] = (key, Unwrapped(own));
            }
        }
        else if (node is DocumentNode.Sequence list)
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (list.Items[i] is not DocumentNode.Scalar)
                    list.Items[i] = Unwrapped(list.Items[i]);
            }
        }
        return node;
    }
}
