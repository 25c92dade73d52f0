## The psychologist's log

cmd-consult = The psychologist's log: sessions, at whose request, consent, referral on
    .below =
        A crisis: the psychological support centre
        Help lines: 111 — rights of family, women and children, round the clock; 150 — children and youth, anonymous; 112 — rescue
    .examples =
        esep consult add ahmetov --on 20.11.2026 --by litvinova --direction counselling --requested-by "class teacher" --minutes 40
        esep consult add --on 20.11.2026 --by litvinova --direction awareness --audience parents --participants 24 --minutes 60
        esep consult list --term current
cmd-consult-add = Records a session; work with a child is a contact on the child's card too
    .examples =
        esep consult add ahmetov --on 20.11.2026 --by litvinova --direction counselling --requested-by "mother" --minutes 40 --outcome pending
        esep consult add "kim dana" "#12" --group --on 20.11.2026 --by litvinova --direction development --minutes 45
        esep consult add ahmetov --on 20.11.2026 --by litvinova --direction counselling --crisis "risk of self-harm" --refer psychological_support_centre
cmd-consult-edit = Corrects a session; --student replaces the whole list of children
    .examples =
        esep consult edit 3 --minutes 45 --outcome improved
cmd-consult-show = One session: everything known of it, and the children
    .examples =
        esep consult show 3
cmd-consult-list = Sessions: all, of a child, or of a psychologist
    .examples =
        esep consult list --term current --by litvinova
        esep consult list ahmetov
cmd-consult-read = Shows a confidential text: asks for the passphrase of its psychologist
    .examples =
        esep consult read 3
cmd-consult-vault = The psychologist's passphrase for confidential texts
cmd-consult-vault-create = Makes a psychologist's passphrase; else the first confidential text asks for it
    .examples =
        esep consult vault create --by litvinova
cmd-consult-vault-change = Changes a psychologist's passphrase: the old one is needed
    .examples =
        esep consult vault change --by litvinova
cmd-report-psychologist = The psychologists' work: by direction, individual and group, children reached, load and norm
    .examples =
        esep report psychologist --term previous
        esep report psychologist --from 2026-09-01 --to 2026-12-31 --format xlsx --out psychologist.xlsx
cmd-report-hand-in-psychologist = The psychologists' work
arg-consult = Number of the session, as in `esep consult list`
arg-direction = Direction of work
arg-participants = How many took part; counted by itself where children are named
arg-individual = Individual
arg-group = In a group
arg-audience = With whom: pupils, parents or staff
arg-requested-by = At whose request: the mother, the class teacher, the child …
arg-crisis = A crisis: why a consent could not be awaited
arg-refer = Where the child was sent on to
arg-confidential = A text for oneself: typed here; nobody but the psychologist reads it, with a passphrase of their own
arg-confidential-file = The text for oneself from a file; delete the file afterwards
arg-no-confidential = Take the confidential text away
arg-consult-vault-create-by = The psychologist: words of the name
arg-consult-vault-change-by = The psychologist: words of the name
arg-consult-add-by = The psychologist: words of the name
arg-consult-edit-by = The psychologist: words of the name
arg-consult-list-by = The psychologist: words of the name
arg-consult-edit-student = Children; without a value nobody is named

consult-added = Session No. { $id }: { $direction }, { $day } — participants: { $participants }{ $count ->
    [0] {""}
   *[other] ; on the cards of children: { $count }
}
consult-crisis = A crisis goes to the psychological support centre; help now: 111, 150, 112. Get the parents' consent as soon as possible.
consult-refer = Record the referral itself: esep referral send "#{ $id }" --agency { $agency } --on { $on }
consult-edited = Session No. { $id } corrected
consult-same = Session No. { $id } stands like that already
consult-one = Session No. { $id }
consult-list = The psychologist's log · { $count }
consult-form-individual = individual
consult-form-group = group
consult-has-yes = yes
consult-has-no = no
consult-all-directions = all directions
consult-everybody = all psychologists
consult-report-note = Children reached (named in sessions): { $covered } of { $pupils }. Confidential texts are only counted: nobody but their psychologist reads them.
consult-vault-warning = Only the psychologist's passphrase opens confidential texts. It is kept nowhere and there is no way back: once forgotten, nobody reads them, not even with the register's key. Write it on paper and keep it apart.
consult-ask-passphrase = The psychologist's passphrase:
consult-ask-passphrase-new = The psychologist's new passphrase (12 characters at least):
consult-ask-text = Confidential text. An empty line ends it:
consult-vault-created = The passphrase for confidential texts is made: { $staff }
consult-vault-changed = The passphrase for confidential texts is changed: { $staff }. Older backups open with the old one.
rep-psychologist = The psychologists' work
rep-sheet-psychologist = Work of psychologists
op-consult-add = session No. { $consult }, { $on }: { $direction } { $student }
op-consult-vault-create = a psychologist's passphrase for confidential texts made
op-consult-vault-change = a psychologist's passphrase for confidential texts changed
op-consult-edit = session No. { $consult } corrected

err-consult-unknown = There is no session No. { $id }
    .hint = See: esep consult list
err-consult-no-kind = The norms have no kind of work that a psychologist's session is
    .hint = See the packs of norms: esep norms list
err-consult-without-consent = { $student }: on { $day } no consent of the parents to psychological work holds
    .why = Psychological work with a child needs a written consent; in a crisis, a reason
    .hint = Record the consent: esep document add "#{ $id }" --kind consent --consent { $code } --on { $on }
        A crisis: type the command again with --crisis "reason"
err-consult-more-named = { $participants } took part, but more children are named: { $named }
    .hint = Check --participants
err-consult-individual = Individual means one participant, here there are { $count }
    .hint = Leave out --individual or check --participants
err-consult-group = A group is two or more
    .hint = Check --participants
err-consult-known = The same session of { $day } is recorded already: No. { $id }
    .why = Psychologist, children, direction, participants and content are the same
    .hint = See: esep consult show { $id }; if there were two, tell them apart with --summary
err-consult-contact-known = { $student }: a session of { $day } with this content is recorded already, No. { $consult }
    .hint = See: esep consult show { $consult }; if there were two, tell them apart with --summary
err-consult-text-unasked = A confidential text is typed at a terminal, and there is nobody to ask
    .hint = Name a file: --confidential-file FILE
err-consult-text-empty = The confidential text is empty
    .hint = Write something or leave out --confidential
err-consult-no-text = Session No. { $id } has no confidential text
    .hint = See: esep consult show { $id }
err-consult-text-of-other = Session No. { $id } has a confidential text of its psychologist: it cannot become another's
    .hint = Take the text away first: esep consult edit { $id } --no-confidential; or record a new session
err-consult-vault-known = There is a passphrase already: { $staff }
    .hint = Change it: esep consult vault change --by "#{ $id }"
err-consult-vault-none = There is no passphrase yet: { $staff }
    .hint = Make it: esep consult vault create --by "#{ $id }"
err-consult-vault-forgotten = A change of the passphrase cannot be undone
    .why = The history does not keep the old one: it opens nothing any more
    .hint = The psychologist may change it again: esep consult vault change --by PSYCHOLOGIST
err-consult-vault-changed = While the text was typed the psychologist's passphrase became another
    .hint = Type the command again
err-vault-damaged = The confidential text is damaged
    .hint = Check the register: esep doctor; a backup may hold the text
err-contact-of-consult = Contact No. { $id } is a part of session No. { $consult }: day, time and psychologist are changed there
    .hint = Correct: esep consult edit { $consult }

col-direction = Direction
col-session-form = Form
col-participants = Participants
col-audience = With whom
col-requested-by = At request of
col-crisis = Crisis
col-referred-to = Sent on to
col-confidential = Confidential text
col-child = Child
col-contact = Contact No.
col-sessions = Sessions
col-individual = Individual
col-group-sessions = In groups
col-crisis-sessions = In a crisis
col-referred = Sent on
col-confidential-texts = Confidential texts
