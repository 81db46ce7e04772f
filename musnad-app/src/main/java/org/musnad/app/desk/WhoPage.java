package org.musnad.app.desk;

import java.util.List;

/** What the page of a name shows: each person, body or place that it may mean. */
public record WhoPage(String name, List<Who> found) {

    /**
     * One identity.
     *
     * @param decisions the entities that it is, for a person to confirm, split or merge
     */
    public record Who(
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
            List<String> reasons,
            List<Member> members) {}

    /** A role in time. */
    public record Role(String role, String first, String last, int reports) {}

    /** Something said, with its place. */
    public record Said(String day, String outlet, String act, String words, String address) {}

    /** An entity of one report. */
    public record Member(String id, String name, String day, String address) {}
}
