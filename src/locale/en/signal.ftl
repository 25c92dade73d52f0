## Signs: somebody noticed something, and the school answers

cmd-signal = Signs: somebody noticed something, and the school answers
cmd-signal-add = Records what was noticed
    .examples =
        esep signal add ahmetov --ground truancy --on 18.11.2026 --by kalieva --words "three days not in class"
        esep signal add ahmetov --ground bullying_initiator --on 18.11.2026 --reporter "a classmate's mother"
cmd-signal-list = Signs and how they were answered
    .examples =
        esep signal list --open
        esep signal list ahmetov alihan
cmd-signal-resolve = Answers a sign: a proposal to the council, watching, or no ground
    .examples =
        esep signal resolve 5 --as proposal --kind in_school --on 20.11.2026 --by kalieva
        esep signal resolve 5 --as proposal --proposal 3 --on 20.11.2026
        esep signal resolve 5 --as watching --on 20.11.2026 --responsible kalieva
        esep signal resolve 5 --as no_ground --on 20.11.2026 --reason "was ill, with a note"

arg-signal-add-ground = The ground that the sign points to
arg-signal-add-by = Who of the staff noticed: words of the name
arg-signal-add-words = What was noticed
arg-reporter = Who reported it, if nobody of the staff: a parent, a neighbour
arg-signal-list-open = Only those without an answer
arg-signal-resolve-id = Number of the sign, as `esep signal list` shows it
arg-signal-resolve-answer = The answer: proposal, watching or no_ground
arg-signal-resolve-reason = Why, in words; required for no_ground
arg-signal-resolve-proposal = Number of a proposal that there is already
arg-signal-resolve-kind = The register of a new proposal
arg-signal-resolve-ground = Grounds of the new proposal (usually the sign's)
arg-signal-resolve-by = Who proposes: words of the name

signal-added = Sign No. { $id } recorded: { $student } — { $ground }. To be answered by { $due }
signal-resolved-proposal = Sign No. { $id } answered: proposal No. { $proposal } — { $student }
signal-resolved-watching = Sign No. { $id } answered: watched from now on — { $student }, { $register }
signal-resolved-watched = Sign No. { $id } answered: already watched — { $student }, { $register }
signal-resolved-no-ground = Sign No. { $id } answered: no ground — { $student }
signal-title = Signs · { $count }
signal-overdue = ! Not answered in time: { $count } — esep signal resolve NUMBER --as … --on DATE
signal-answer-proposal = proposal
signal-answer-watching = watching
signal-answer-no-ground = no ground

col-ground = Ground
col-noticed = What was noticed
col-resolution = Answer
col-resolved-on = Answered on

op-signal-add = sign No. { $signal } of { $on }: { $student } — { $ground }
op-signal-resolve = sign No. { $signal } answered on { $on }: { $resolution } — { $student }

err-bad-resolution = "{ $value }" is no answer to a sign
    .hint = Type --as proposal, --as watching or --as no_ground
err-signal-proposal-which = It is not said which proposal answers sign No. { $id }: a new one, or one that there is
    .hint = A new one: esep signal resolve { $id } --as proposal --kind in_school --on { $on }
        One that there is: esep signal resolve { $id } --as proposal --proposal NUMBER --on { $on }
err-signal-unknown = There is no sign No. { $id }
    .hint = See: esep signal list
err-signal-known = { $student }: the very same sign of { $day } is recorded already, No. { $id }
    .hint = If something else was noticed, say so with --words
err-signal-resolved = Sign No. { $id } was answered on { $day } ({ $how }): { $student }
    .why = A sign is answered once
    .hint = See: esep signal list "#{ $number }"; a wrong answer can be taken back: esep history "#{ $number }"
err-resolved-before-noticed = Sign No. { $id } would be answered on { $on }, but it was noticed later, on { $noticed }: { $student }
    .hint = Check the day of --on
err-signal-of-other = Sign No. { $signal } and proposal No. { $proposal } are about different children
    .hint = See: esep signal list and esep proposal list
err-no-watching = The norms have no register for watching
    .why = No register of any pack is marked watch
    .hint = Complete the pack: esep norms export kz-2023
