## Legal representatives

cmd-guardian = Legal representatives of a child
cmd-guardian-add = Records a legal representative
    .examples =
        esep guardian add akhmetov --name "Akhmetova Saule" --relation mother --phone "+7 700 000 00 00"
cmd-guardian-edit = Corrects the name, the relation or the telephone
cmd-guardian-list = Legal representatives of a child
cmd-guardian-remove = Takes out a representative whom no paper names
cmd-guardian-tell = Records that the parents were told of the placement: who, when and how
    .examples =
        esep guardian tell akhmetov --on 2026-09-12 --way in_person --number 17
arg-guardian-tell-guardian = Who was told: a number of `esep guardian list` (the only representative, if there is one)
arg-guardian-tell-kind = The register, if there are several
arg-guardian-add-name = Full name
arg-guardian-edit-name = Full name
arg-relation = What they are to the child: mother, father, grandmother
arg-guardian-edit-id = Number of the representative, as in `esep guardian list`
arg-guardian-remove-id = Number of the representative, as in `esep guardian list`

guardian-added = Legal representative recorded: { $guardian }, No. { $id } — { $student }
guardian-edited = Corrected: { $guardian }, No. { $id }
guardian-same = It is all recorded so: { $guardian }, No. { $id }
guardian-removed = Legal representative taken out: { $guardian }, No. { $id }
guardian-list = Legal representatives · { $student }
guardian-told = Parents told, paper No. { $id }: { $named ->
    [yes] { $who }, { $way }
   *[no] { $way }
}, { $day } — { $student }
op-guardian-add = legal representative No. { $guardian } recorded: { $student }
op-guardian-edit = legal representative No. { $guardian } corrected: { $student }
op-guardian-tell = parents told on { $on }, paper No. { $document }: { $student }
op-guardian-remove = legal representative No. { $guardian } taken out: { $student }

err-guardian-unknown = There is no legal representative No. { $id }
    .hint = See: esep guardian list STUDENT
err-guardian-known = { $student }: this representative is recorded already — { $guardian }, No. { $id }
    .hint = Correct it: esep guardian edit { $id } --phone TELEPHONE
err-guardian-empty = Representative No. { $id } would have no name, no relation and no telephone
    .hint = Take it out: esep guardian remove { $id }
err-guardian-named = { $guardian }, No. { $id }: { $count ->
    [one] { $count } paper names
   *[other] { $count } papers name
} this representative
    .why = Who was told or consented cannot vanish from a paper
    .hint = See: esep document list "#{ $student }"

col-guardian-id = Representative No.
col-told-on = Told on
