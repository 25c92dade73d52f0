## Clubs, sections and other activities out of class

cmd-activity = Clubs and sections: who leads, who attends, since when; how many of them are on the register
cmd-activity-add = Adds a club or a section
    .examples =
        esep activity add --name "Chess" --place "our school, room 12" --leader мельник
        esep activity add --name "Football" --place "sports school 2"
cmd-activity-edit = Corrects name, place and leader
cmd-activity-enrol = Enrols children in a club; with --plan-item this carries out an item of the child's plan
    .examples =
        esep activity enrol chess "ким дана" "#12" --since 12.11.2026
        esep activity enrol chess ахметов --since 12.11.2026 --plan-item 4
cmd-activity-leave = A child no longer attends a club
    .examples =
        esep activity leave chess "ким дана" --on 01.02.2027
cmd-activity-list = Clubs, how many children each has and how many of them are on the register; with a name, the clubs of one child
    .examples =
        esep activity list
        esep activity list ким дана
cmd-activity-show = The children of one club
    .examples =
        esep activity show chess
cli-value-activity = ACTIVITY
arg-activity = Club: words of its name or #number
arg-activity-add-name = Name
arg-activity-edit-name = New name
arg-activity-add-place = Where: in the school, in a sports school
arg-activity-edit-place = Where: in the school, in a sports school
arg-leader = Who leads it: words of the name of one of the staff
arg-activity-enrol-since = First day in the club
arg-activity-enrol-plan-item = The item of the child's plan that this carries out: its number, as in `esep plan show`
arg-activity-leave-on = First day on which the child no longer attends
arg-activity-list-on = On which day (today by default)
arg-activity-show-on = On which day (today by default)

activity-added = Club added: { $name }, #{ $id }
activity-edited = Corrected: { $name }, #{ $id }
activity-same = It stands so already: { $name }, #{ $id }
activity-enrolled = { $name }, since { $day }: { $students }
activity-left = { $name }, no longer since { $day }: { $students }
activity-list = Clubs and sections: { $count } · { $children } children in them · { $day }
activity-listed = Of the children on the register { $n } of { $m } are in a club.
activity-of = Clubs and sections · { $student }
activity-one = { $name } · { $day } · children: { $count }
op-activity-add = club { $activity } added
op-activity-edit = club { $activity } corrected
op-activity-enrol = enrolled in club { $activity } since { $on }, children: { $count } { $student }
op-activity-leave = left club { $activity } on { $on }, children: { $count } { $student }

err-activity-unknown = There is no such club: { $words }
    .hint = Look: esep activity list; add one: esep activity add --name "…"
err-activity-ambiguous = Several clubs fit "{ $words }" ({ $count })
    .hint = Add a word of the name or type the number: "#3"
err-activity-known = This club is there already: { $name }, #{ $id }
    .hint = Enrol a child: esep activity enrol "#{ $id }" STUDENT --since DATE
err-activity-enrolled = { $student } attends { $name } already, since { $since }
    .hint = If no longer: esep activity leave "{ $name }" "#{ $child }" --on DATE
err-activity-was-enrolled = { $student } was in { $name } from { $since } to { $until }
    .why = The days of two stays in one club do not overlap
    .hint = Look at --since, and at: esep activity list "#{ $child }"
err-activity-not-enrolled = { $student } does not attend { $name }
    .hint = Look: esep activity list "#{ $child }"
err-activity-left-early = { $student } left { $name } on { $on }, before joining on { $since }
    .hint = Look at --on, and at: esep activity list "#{ $child }"
err-activity-no-kind = The norms have no kind of work that brings a child into a club
    .hint = Leave out --plan-item; kinds of work: esep norms show kz-2023

col-activity = Club
col-leader = Leader
col-enrolled-on = Attends since
col-ended-on = Left on
