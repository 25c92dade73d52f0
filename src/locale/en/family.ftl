## Families: children, statuses, help

cmd-family = Families: brothers and sisters, statuses with their days, help received
cmd-family-show = A child's family: children, representatives, statuses with their days, help
    .examples =
        esep family show ким дана
cmd-family-list = Families with several children; with --status, all that have it
    .examples =
        esep family list
        esep family list --status low_income --format xlsx --out families.xlsx
cmd-family-join = Notes that two children are of one family though neither representative nor address shows it
    .examples =
        esep family join "ким дана" "#12"
cmd-family-part = Parts children who were joined by hand
    .examples =
        esep family part "ким дана" "#12"
cmd-family-aid = Help that a family received
cmd-family-aid-add = Notes help to a child's family
    .examples =
        esep family aid add ким дана --kind clothes --on 2026-11-12 --note "winter shoes, school fund"
cmd-family-aid-list = The help that was noted: to all, or to one child's family
    .examples =
        esep family aid list --term current
arg-family-join-student = Child: IIN, #number or words of the name in quotes
arg-family-join-other = Brother or sister: IIN, #number or words of the name in quotes
arg-family-part-student = Child: IIN, #number or words of the name in quotes
arg-family-part-other = The other child: IIN, #number or words of the name in quotes
arg-family-list-status = Only with this social status
arg-family-list-all = All families, those with one child too
arg-family-list-on = On which day (today by default)
arg-family-aid-add-kind = Kind of help
arg-family-aid-add-note = What was given, by whom

family-joined = One family: { $student }, { $other }
family-parted = No longer one family: { $student }, { $other }
family-parted-still = Parted: { $student }, { $other } — but they are one family anyway, by a representative or through other children. Look: esep family show "#{ $id }"
family-of = Family · { $student }
family-list = Families: { $count } · { $day }
family-what-child = child
family-what-guardian = representative
family-what-status = status
family-what-aid = help
family-how-self = the child
family-how-joined = joined by hand
family-how-representative = shares a representative
family-aid-added = Help { $id }: { $kind }, { $day } — family of { $student }
family-aid-list = Help to families: { $count }, families: { $families }
op-family-join = one family: { $student } and #{ $other }
op-family-part = parted: { $student } and #{ $other }
op-family-aid = help { $on }: { $kind } — { $student }

err-family-joined = { $student } and { $other } are joined in one family already
    .hint = Look: esep family show "#{ $id }"
err-family-not-joined = { $student } and { $other } were not joined by hand
    .why = Only what esep family join joined can be parted
    .hint = If a representative is written down for both by mistake: esep guardian edit; look: esep family show "#{ $id }"
err-family-aid-known = { $student }: this help is noted already, { $id } of { $day }
    .hint = If it is another, say --note

col-what-of-family = What
col-aid-kind = Kind of help
col-aid-count = Times helped
col-last-aid-on = Last help
