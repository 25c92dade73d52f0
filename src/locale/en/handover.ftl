## Handing a child over to another school

cmd-handover = Writes what the next school needs into a small file under a passphrase of its own
    .examples =
        esep handover akhmetov --to akhmetov.esep
        esep handover accept akhmetov.esep -n                show what is in it
        esep handover accept akhmetov.esep --class 8Б
    .below =
        The file holds this child alone: the card, legal representatives, social statuses, entries on registers,
        the plan in force, kinds and counts of contacts, referrals without an answer. Other children's names are left out.
        The passphrase is typed, or read from the file that ESEP_HANDOVER_PASSPHRASE_FILE names.
        Tell it apart from the file, by telephone for one.
cmd-handover-accept = Shows a file from another school, asks, and takes it in
    .examples =
        esep handover accept akhmetov.esep --class 8Б --since 2026-11-23
        esep handover accept akhmetov.esep --into "#12"      add to a child who is here already
arg-handover-to = A new file
arg-handover-accept-handed = The file that the other school gave
arg-handover-accept-class = Class in this school
arg-handover-accept-since = First day in this class (today)
arg-into = A child who is here already: only what is missing is added, what stands is not changed

handover-ask-passphrase = Passphrase of this file (the school that handed it over knows it):
handover-ask-passphrase-new = A passphrase for the file (12 characters at least); the school that receives it will type it:
handover-given = { $student }: written to { $path }, number { $number }
    Tell the passphrase apart from the file.
handover-would-give = { $student }: this would be written to { $path }. No file was made.
handover-ask = Take in { $student }? [y/N]
handover-not = Nothing was taken in.
handover-accepted = { $student } was taken in: #{ $id }. What the school before knew: esep document show { $document }
handover-open = The school before had the child on a register; here the council decides: esep proposal add "#{ $id }"
handover-text-from = From the school before: { $school }, { $day }
handover-text-from-somewhere = From the school before, { $day }
handover-text-class = Class there: { $class }
handover-text-since = since { $day }
handover-text-no-entries = Was on no register
handover-text-entry = { $register }, since { $day }
handover-text-grounds = grounds: { $grounds }
handover-text-protocol = minutes No. { $protocol }
handover-text-until = until { $day }
handover-text-removed = removed { $day }: { $ground }
handover-text-plan = plan of { $day }: { $goal }
handover-text-criteria = leaves the register when: { $criteria }
handover-text-done = done { $day }
handover-text-due = due { $day }
handover-text-contacts = Work with the child: { $contacts }
handover-text-contact = { $kind } — { $count } (last { $day })
handover-text-referral = Waits for an answer: { $paper }
op-handover-accept = taken in from another school: { $student }, paper No. { $document }

err-handover-exists = There is a file { $path } already
    .hint = Name another one, or delete it
err-handover-unasked = Nobody is there to agree; nothing was taken in
    .hint = To see what is in it, type the same command with -n; to take it in without a question, with -y
err-handover-class = It was not said which class the child is in here (class before: { $class })
    .hint = esep handover accept "{ $path }" --class CLASS
err-handover-known = { $student } is in the register already; nothing was changed
    .hint = Add what is missing and leave what stands: esep handover accept "{ $path }" --into "#{ $id }"
err-handover-twice = This file was taken in before: it is paper No. { $document }
    .hint = Look: esep document show { $document }
err-handover-other = The file is not about { $student }: another IIN
    .hint = Check who is named in --into
