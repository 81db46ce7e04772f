package org.musnad.app.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a name shows: one of those that it may mean in full, the others in short.
 *
 * @param who null where nobody has the name
 */
public record WhoPage(String name, @Nullable Who who, List<Other> others, int more) {

    /**
     * One identity.
     *
     * @param id of one of its members
     * @param statements how many it makes in all reports; {@code said} are the latest of them
     * @param speaksOf whom its latest statements name, the most named first
     * @param members where it stands, the latest first, for a person to confirm or split
     * @param decided what people decided on it
     */
    public record Who(
            String id,
            String name,
            String latin,
            String type,
            int reports,
            List<String> names,
            List<Role> roles,
            List<Said> said,
            int statements,
            List<Said> figures,
            List<Said> mentioned,
            List<Count> speaksOf,
            List<String> reasons,
            List<Member> members,
            List<Decided> decided) {}

    /** Another that the name may mean. */
    public record Other(String id, String name, String latin, String type, int reports, String role, String address) {}

    /** A role in time. */
    public record Role(String role, String first, String last, int reports) {}

    /** Something said, with its place. */
    public record Said(String day, String outlet, String act, String words, String address) {}

    /** A name and how often it stands there. */
    public record Count(String name, int count) {}

    /** An entity of one report. */
    public record Member(String id, String name, String day, String address) {}

    /** A decision that holds. */
    public record Decided(long id, String verb, String who, String when, String why, String address) {}
}
