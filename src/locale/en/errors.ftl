## An error: what happened; .why; .hint is what to type next

err-label = Error

## The command was not understood

err-code-unknown = { $vocabulary ->
    [register] There is no such register
    [ground] There is no such ground
    [removal-ground] There is no such ground of removal
    [intervention] There is no such kind of work
    [outcome] There is no such outcome
    [agency] There is no such agency
    [document] There is no such kind of paper
    [way] There is no such way of telling
    [consent] There is no such kind of consent
    [channel] There is no such channel
    [content] There is no such kind of content
    [deadline] There is no such deadline
    [role] There is no such role
    [social-status] There is no such social status
    [outing] There is no such kind of visit
    [topic] There is no such topic of courses
    [aid] There is no such kind of help
    [language] There is no such language of instruction
   *[sex] Sex is F or M
}: { $code }
    .hint = { $near ->
        [0] All codes: { $typed } --help
       *[other] Codes that are near: { $nearest }. All codes: { $typed } --help
    }
err-cli-unknown-command = There is no command { $value }
    .hint = All commands: { $typed } --help
err-cli-unknown-command-near = There is no command { $value }
    .hint = Did you mean { $nearest }? All commands: { $typed } --help
err-cli-unknown-option = There is no option { $argument } here
    .hint = The options of the command: { $typed } --help
err-cli-unknown-option-near = There is no option { $argument } here
    .hint = Did you mean { $nearest }? The options of the command: { $typed } --help
err-cli-stray-word = One word too many: { $argument }
    .hint = A value of several words is put in quotes. How it is typed: { $typed } --help
err-cli-missing = Missing: { $argument }
    .hint = Examples: { $typed } --help
err-cli-one-of = One of these is needed: { $argument }
    .hint = Examples: { $typed } --help
err-cli-conflict = { $argument } does not go with { $other }
    .hint = Keep one of them
err-cli-no-value = Nothing follows { $argument }
    .hint = Add the value; examples: { $typed } --help
err-cli-not-utf8 = The command has signs that cannot be read
    .hint = Check the encoding of the console (chcp 65001)
err-cli-other = Not understood: { $argument } { $value }
    .hint = Examples: { $typed } --help
err-bad-date = { $argument }: "{ $value }" is not a date
    .hint = Write 2026-11-22 or 22.11.2026
err-bad-class = { $argument }: "{ $value }" is not a class
    .hint = Write a grade from 0 to 12 and a letter: 7Б
err-iin-scientific = A spreadsheet spoilt the IIN "{ $value }": its digits are lost
    .hint = Take the IIN from a paper; in Excel give the column the format Text
err-iin-not-digits = The IIN "{ $value }" has more than digits in it
    .hint = An IIN is 12 digits; often a letter O stands for a zero
err-iin-length = The IIN "{ $value }" does not have 12 digits
    .hint = An IIN is 12 digits, zeros at the beginning count
err-iin-check-digit = The check digit of the IIN does not fit: { $value }
    .hint = Compare with a paper: one digit is wrong
err-bad-bin = "{ $value }" is not a BIN: 12 digits with the right check digit
    .hint = Compare with the school's papers
err-bad-term = "{ $value }" is not a term
    .hint = Write --term 2026-2027/1, --term current or --term previous
err-bad-year = "{ $value }" is not a school year
    .hint = Write 2026-2027
err-bad-minutes = "{ $value }" is not minutes
    .hint = A contact takes 0 to 1440 minutes
err-empty-text = { $argument }: empty
    .hint = Write a value or leave the option out
err-bad-lang = There is no language "{ $value }"
    .hint = There are kk, ru and en
err-bad-format = There is no format "{ $value }"
    .hint = There are table, csv, excel, json, jsonl, xlsx and html
err-bad-headings = There are no headings "{ $value }"
    .hint = There are code, kk, ru, en and kk-ru
err-bad-color = { $argument }: "{ $value }"
    .hint = It is auto, always or never
err-bad-encrypt = There is no protection "{ $value }"
    .hint = There are key-file, passphrase, both and none
err-bad-by = Cannot count by "{ $value }"
    .hint = Count by total, class, grade-group, sex, ground or staff
err-bad-figure = This report has no "{ $value }". There are:
    .hint = How to type it: { $typed } --help
err-figure-of-which = "{ $value }" — of which period? There are:
    .hint = Put the period after a colon: { $value }:{ $example }
err-figure-by-staff = "{ $value }": these figures are not parted by staff
    .hint = Add --by staff, or leave out what stands after the colon
err-bad-number = { $argument }: "{ $value }" is not a number of that kind
    .hint = It is a whole number above zero
err-format-of-ending = The name { $path } does not tell the format
    .hint = End it in .csv, .json, .jsonl, .xlsx, .html or .txt, or add --format
err-xlsx-needs-file = An Excel workbook (xlsx) is not shown on the screen, it goes to a file
    .hint = Name the file: --out FILE.xlsx
err-sections-format = The term in full is several tables with columns of their own
    .hint = Workbook: --out term.xlsx, page: --out term.html, for programs: --format json
err-sheet-full = An Excel sheet holds no more than { $rows } rows
    .hint = Take a shorter period or --format csv
err-term-of-today = The calendar has no school year for { $today }
    .hint = Name the period: --from DATE --to DATE
err-term-unknown = The calendar does not have { $term }
    .why = It has { $known }
    .hint = Name the period: --from DATE --to DATE
err-period-backwards = The period begins on { $from } and ends before: { $to }
    .hint = Swap the dates
err-iin-or-birth-date = An IIN or a birth date is needed
    .why = Without them a child cannot be told from a namesake
    .hint = Add --iin or --birth-date
err-born-in-future = The birth date { $day } has not come yet
    .hint = Check the year
err-student-twice = { $student } is named twice in one command
    .hint = Name everyone once
err-interventions-by = Work cannot be counted by { $by }
    .hint = Count by total or staff
err-bad-pace = "{ $value }" is no period
    .hint = Write --by term or --by year
err-passport-by = The social passport cannot be counted by { $by }
    .hint = Count by total or class
err-public-staff = A report by staff does not leave the school: it has names in it
    .hint = Say --by total, or leave out --public
err-public-period = Outside the school goes only the report of a whole term
    .why = The difference of periods that overlap would give small figures away
    .hint = Name the term: --term previous
err-public-class = The passport of classes does not leave the school: nearly all of its figures are small
    .hint = Leave out --by class
err-public-year = Outside the school goes only the movement term by term
    .why = The difference between a year and its terms would give small figures away
    .hint = Type --by term
err-public-kind = Outside the school goes only the report of the work with all children
    .why = The difference between all and one register would give small figures away
    .hint = Leave out --kind or --public
err-public-not-here = There is no --public here
    .why = Only reports whose small figures can be hidden safely leave the school
    .hint = With --public there are: esep report { $reports }
err-hand-in-past = A report is handed in as it is now, not as it was known on { $day }
    .why = What was handed in is kept in the register; a look back is only a look
    .hint = Leave out --as-known-on
err-recovery-letter = Group { $group } of the recovery code has "{ $letter }", which never stands in one
    .hint = The code is digits and Latin letters without I, L, O and U
err-recovery-length = The recovery code has { $letters } letters and needs { $wanted }
    .hint = Type all 13 groups on one line
err-recovery-check = Group { $group } of the recovery code has a mistyped letter
    .hint = Compare this group with the paper; the others are right

## Not found, or more than one fits

err-student-unknown = There is no student "{ $words }"
    .hint = Look: esep student list --all
err-student-unknown-iin = There is no student with the IIN { $iin }
    .hint = Look: esep student list --all
err-student-ambiguous = "{ $words }" fits { $count } students
    .hint = Name the number, "#{ $example }" say, or add the first name and the class in quotes: "ахметов әлихан 9Б"
err-staff-unknown = There is nobody "{ $words }" on the staff
    .hint = Add: esep staff add --name "Last First Patronymic" --role CODE
err-staff-ambiguous = "{ $words }" fits { $count } of the staff
    .hint = Name the number, "#1" say, or the full name
err-operation-unknown = There is no operation { $operation }
    .hint = Look: esep history
err-intervention-unknown = There is no contact { $id }
    .hint = Look: esep intervention list
err-several-registers = { $student } is on several registers, and it is not said which is meant
    .hint = Add --kind CODE
err-several-entries = { $student } has several entries, and it is not said which is meant
    .hint = Add --kind CODE and --placed-on DATE

## Refused by a rule; nothing changed

err-ground-required = No ground is named
    .hint = Add --ground CODE
err-removed-before-placed = The removal on { $removed } comes before the placement on { $placed }
    .hint = Check the dates
err-until-before-placed = The planned end { $until } comes before the placement on { $placed }
    .hint = Check the dates
err-entry-active = { $student } is already on it since { $placed }: { $label }{ $known ->
    [yes] , minutes No. { $protocol }
   *[no] {""}
}
    .why = A child has one active entry on a register
    .hint = Keep longer: esep register extend "#{ $id }" --kind { $kind } --on { $today } --until { $later } --protocol N
        Remove: esep register remove "#{ $id }" --kind { $kind } --on { $today } --ground improved --protocol N
err-entry-overlaps = { $student }: { $label } has an entry for these days already, from { $placed } to { $removed }
    .why = A child has one active entry on a register
    .hint = Look: esep register show "#{ $id }"
err-not-on-register = { $student } is not on it: { $register }
    .hint = Look: esep register show "#{ $id }"
err-not-on-any-register = { $student } is on no register
    .hint = Look: esep register show "#{ $id }"
err-extended-before-placed = The decision of { $on } comes before the placement on { $placed }: { $student }
    .hint = Check --on
err-until-before-decision = The new end { $until } comes before the decision of { $on }
    .hint = Check --on and --until
err-extension-shorter = { $student }: { $until } is no extension, { $stands } stands already
    .hint = Name a day after { $stands }; to mend a mistake: esep register edit
err-no-such-entry = { $student } has no such entry
    .hint = Look: esep register show "#{ $id }"
err-not-removed = { $student } is not removed, so there is nothing the minutes of a removal belong to
    .hint = Remove: esep register remove "#{ $id }" --on DATE --ground CODE --protocol N
err-ground-not-taken = Nobody is placed here with the ground "{ $ground }": { $register }
    .why = The norms do not take this ground for this register
    .hint = Grounds: esep register place --help; the register: { $kind }
err-form-unknown = There is no form "{ $name }"
    .hint = There are { $known }
err-pack-unknown = There is no pack "{ $pack }"
    .hint = There are { $known }
err-pack-faults = { $path }: { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}, nothing was added
    .hint = Put it right and check: esep norms check "{ $path }"
err-staff-known = { $name } is kept already: #{ $id }
    .hint = Correct: esep staff edit "#{ $id }" --role CODE
err-student-known = This child is kept already: { $student }, #{ $id }
    .hint = Correct: esep student edit "#{ $id }" …
err-student-known-several = Children with the name { $words } and this birth date are kept already
    .why = Without an IIN they cannot be told apart
    .hint = Add --iin, or look: esep student list
err-student-no-class = { $student } has no class
    .hint = Add: esep student edit "#{ $id }" --class 7Б --since DATE
err-student-left = { $student } left on { $left } already
    .hint = Back again? esep student edit "#{ $id }" --class 7Б --since DATE
err-left-before-joined = { $student }: leaving on { $left } comes before joining the class on { $since }
    .hint = Check --on
err-membership-taken = The child is noted as having left the class of { $on }
    .hint = Name another day: --since DATE
err-contact-known = { $student }: this contact of { $day } is kept already, No. { $id }
    .why = Day, kind and summary are the same
    .hint = Correct: esep intervention edit { $id } …; if it is another contact, add --summary
err-nothing-to-undo = There is nothing to undo
    .hint = Look: esep history
err-operation-undone = Operation { $operation } is undone already, by operation { $undo }
    .hint = To bring it back: esep undo { $undo }
err-undo-blocked = Operation { $operation } cannot be undone: later ones stand on it ({ $blockers })
    .hint = Undo those first, from the last: esep undo { $newest }
err-undo-conflict = Operation { $operation } cannot be undone: a later entry has taken its place
    .hint = Look: esep history — and undo the later one first
err-constraint = This breaks a rule of the register
    .why = { $reason }
    .hint = Look at the child's card: esep register show
err-register-exists = There is a register already: { $path }
    .hint = Open it: esep register list; name another place with -f FILE
err-passphrase-short = The passphrase is too short
    .why = It is easily guessed
    .hint = It needs { $wanted } letters or more: a few words are easy to remember
err-passphrase-differs = The passphrases are not the same
    .hint = Try again
err-key-exists = The key file is in its place: { $path }
    .hint = If it is spoilt, rename it and try again
err-recovery-other = This is the recovery code of another register, not of { $path }
    .hint = Check which file -f names

## The register cannot be opened

err-register-missing = There is no register { $path }
    .hint = Make one: esep init. It lies elsewhere: esep -f FILE …
err-register-unreadable = { $path } cannot be read
    .why = { $reason }
    .hint = Check the permission and the network
err-register-folder = { $path } is a folder; the register is a file
    .hint = Name the file: -f FOLDER/register.esep
err-register-unknown = { $path } is not a register of esep
    .hint = Check which file -f names
err-register-newer = { $path } was written by a newer esep
    .why = Its data are of version { $found }, this program knows { $known }
    .hint = Update esep on this computer
err-register-locked = Another program is using the register
    .why = { $known ->
            [yes] { $user } on { $computer } has been writing since { $since }; the wait of 5 seconds is over
           *[no] Somebody is writing right now; 5 seconds of waiting are over
        }
    .hint = Try again in a minute
err-key-missing = There is no key file { $path }
    .why = Without its key the register cannot be opened
    .hint = Put the file back, name it with --key-file FILE, or type the recovery code: esep key recover
err-key-unreadable = The key file { $path } cannot be read
    .why = { $reason }
    .hint = Check its permissions
err-key-broken = { $path } is not a key file of esep, or it is spoilt
    .hint = Rename it and type the recovery code: esep key recover
err-key-wrong = The key is another register's: it does not open { $path }
    .hint = Name the right key: --key-file FILE
err-passphrase-wrong = The passphrase does not open { $path }
    .hint = Check the keyboard layout and try again
err-passphrase-file = The passphrase file { $path } cannot be read
    .why = { $reason }
    .hint = Check which file { $variable } names
err-passphrase-missing = A passphrase is needed, and there is nobody to ask
    .hint = Name a file that holds it in { $variable }
err-no-home = The user's home folder was not found
    .hint = Name the files: -f FILE --key-file FILE
err-no-randomness = The system gave no random numbers for the key
    .why = { $reason }
    .hint = Restart the computer and try again

## Damaged

err-register-truncated = The register { $path } is cut short
    .hint = Put the last copy in its place: esep restore FILE; copies lie in the folder backups beside the register
err-register-damaged = The register { $path } is damaged
    .why = { $fault ->
        [header] The beginning of the file cannot be read: it is damaged, or closed with another key
        [content] The data inside the file are out of order
        [disk] The disk or the network did not answer while reading or writing
       *[other] In the words of the system ({ $reason })
    }
    .hint = Do not write to it. What is damaged: esep doctor. To put a copy in its place: esep restore FILE; copies lie in the folder backups beside the register
err-norms-broken = The norms { $file } cannot be read
    .why = { $reason }
    .hint = Install esep anew
err-movement-unbalanced = The movement does not add up ({ $register }); the report was not printed
    .hint = Check the data: esep check — and tell the developers
err-own-fault = A fault of the program itself; either all was written or nothing
    .hint = Tell the developers what you typed, without children's names

## Input and output

err-io-not-found = There is no file or folder { $path }
    .hint = Check the name
err-io-permission = No permission for { $path }
    .hint = Choose another folder or ask for access
err-io-full = The disk is full: { $path }
    .hint = Make room and try again; nothing is spoilt
err-io-exists = { $path } is there already
    .hint = Choose another name
err-io-folder = { $path } is a folder; a file is needed
    .hint = Name a file
err-io-other = { $path } could not be read or written
    .why = { $reason }
    .hint = Check disk and network and try again
err-register-disk-full = The disk with the register is full; nothing was written
    .hint = Make room and try again
err-register-read-only = The register is read-only; nothing was written
    .hint = Check the permissions of the file and of its folder
err-register-unsure = It is written, but the disk did not confirm that it is kept: a cut of the power could lose it
    .why = { err-register-damaged.why }
    .hint = See the last operation: esep history. Then check disk or network and make a copy: esep backup
err-register-io = The register could not be read or written; nothing was written
    .why = { err-register-damaged.why }
    .hint = Check disk and network and try again
