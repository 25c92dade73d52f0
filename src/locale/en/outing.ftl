## Visits to theatres, museums and other places

cmd-outing = Theatre, museum and other visits: who went, how many free of charge, which classes had none this month
cmd-outing-add = Notes a visit: classes or single children, how many went, how many of them free of charge
    .examples =
        esep outing add --kind theatre --on 12.11.2026 --place "Youth theatre, Aldar Kose" --class 7А 7Б --pupils 46 --free 12 --by қалиева
        esep outing add "ким дана" "#12" --kind museum --on 14.11.2026 --free 2
cmd-outing-edit = Corrects a visit; --class and --student give the whole list anew
    .examples =
        esep outing edit 3 --pupils 44 --free 12
cmd-outing-list = The visits that were noted
    .examples =
        esep outing list --month 2026-11
        esep outing list --term current
cmd-outing-coverage = Which classes were in a theatre or a museum this month and which were not; children on a register among them
    .examples =
        esep outing coverage --month 2026-11
cmd-report-outings = Visits to theatres and museums: pupils, of them free of charge, of them on the register
    .examples =
        esep report outings --year 2026-2027
        esep report outings --term current --format xlsx --out outings.xlsx
cmd-report-hand-in-outings = Visits to theatres and museums
cli-value-month = MONTH
arg-outing-add-kind = Where to
arg-outing-edit-kind = Where to
arg-outing-edit-id = Number of the visit, as in `esep outing list`
arg-place = Which theatre or museum, what was seen
arg-outing-add-class = Classes that went: 7А 7Б
arg-outing-edit-class = Classes that went; without a value, none
arg-outing-edit-student = Children who are named; without a value, nobody
arg-pupils = How many pupils went; counted where only children are named
arg-free = How many of them free of charge; 0 if nobody
arg-outing-add-by = Who led them: words of the name
arg-outing-edit-by = Who led them: words of the name
arg-report-outings-public = For outside the school: without the columns on children on the register, small figures as *
arg-month = Month: 2026-11 or 11.2026

outing-added = Visit { $id }: { $kind }, { $day } — { $pupils } pupils, { $free } of them free of charge
outing-edited = Visit { $id } corrected
outing-same = Visit { $id } is noted so already
outing-empty-class = On { $day } nobody is in these classes: { $classes }. Look at the letter
outing-list = Visits: { $count }; { $pupils } pupils, { $free } of them free of charge
outing-coverage = One visit a month
outing-month = { $kinds } · { $days }
outing-covered = { $n } of { $m } classes went.
outing-not-covered = ! Not once this month: { $classes } — esep outing add
outing-visited-yes = yes
outing-visited-no = no
op-outing-add = visit { $outing } of { $on }: { $kind } { $student }
op-outing-edit = visit { $outing } corrected

err-bad-count-or-none = { $argument }: "{ $value }" is no number
    .hint = Type a whole number, 0 if nobody
err-bad-month = { $argument }: "{ $value }" is no month
    .hint = Type it so: 2026-11 or 11.2026
err-outing-unknown = There is no visit { $id }
    .hint = Look: esep outing list
err-outing-of-nobody = Nobody is said to have gone
    .hint = Name classes (--class 7А 7Б --pupils 46) or children
err-outing-more-named = { $named } children are named, but { $pupils } pupils went
    .hint = Look at --pupils
err-outing-more-free = { $free } went free of charge, but only { $pupils } pupils went
    .hint = Look at --free and --pupils
err-outing-known = This visit is noted already: { $id } of { $day }
    .why = Day, kind, place, classes and children are the same
    .hint = Correct it: esep outing edit { $id }; if it is another one, say --place

col-outing-kind = Where to
col-place = Place
col-classes = Classes
col-named = Named
col-free = Free of charge
col-visits = Visits
col-on-register = Of them on the register
col-register-children = Children on the register
col-last-visit-on = Last one
col-register-visited = Of them went
col-visited = Went
rep-sheet-outings = Visits
rep-outings = Visits to theatres, museums and other places
rep-note-public-outings = * — not shown: figures that concern only 1 to { $largest } pupils, and those that give them away.
rep-note-outings =
    "Of them on the register" counts the visits of children whom a council placed: those named, or, where nobody of a class
    is named, all of the class who are on the register. "Children on the register" counts each of them once.
