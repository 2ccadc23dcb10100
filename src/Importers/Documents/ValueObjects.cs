namespace SurveyGraph.Importers.Documents;

/// <summary>Objects that stand for their value, as OpenReview has them: <c>{title: {value: FastV}}</c>.</summary>
internal static class ValueObjects
{
    /// <summary>The node with every such object below it replaced by its value, in place.</summary>
    public static DocumentNode Unwrapped(DocumentNode node)
    {
        if (node is DocumentNode.Mapping mapping)
        {
            if (mapping.Entries is [({ Text: "value" }, var value)])
                return Unwrapped(value);
            for (var i = 0; i < mapping.Entries.Count; i++)
            {
                var (key, own) = mapping.Entries[i];
                if (own is not DocumentNode.Scalar)
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
