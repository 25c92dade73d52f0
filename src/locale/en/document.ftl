## Papers

cmd-document = The papers of a child and their scans: representation, notice, consent, report
cmd-document-add = Records a paper
    .examples =
        esep document add akhmetov --kind consent --consent psychological --on 2026-09-10 --valid-until 2027-05-31
        esep document add akhmetov --kind living_conditions_report --on 2026-09-12 --number 4 --scan report.pdf
cmd-document-edit = Corrects the record of a paper
cmd-document-list = Papers of a child or of all
    .examples =
        esep document list akhmetov
        esep document list --kind consent
cmd-document-show = Shows a paper and what its scan is
cmd-document-withdraw = Records that a consent was withdrawn
    .examples =
        esep document withdraw 12 --on 2026-11-05
cmd-document-remove = Takes a paper out, with its scan
cmd-document-scan = Puts a scan into the register or another in its place; with --remove takes it out
    .examples =
        esep document scan 12 consent.pdf
        esep document scan 12 --remove
cmd-document-export = Writes a scan to a file
    .examples =
        esep document export 12 --out consent.pdf
arg-document = Number of the paper, as in `esep document list`
arg-document-add-kind = Kind of paper
arg-document-edit-kind = Kind of paper
arg-document-list-kind = Kind of paper
arg-number = Number of the paper
arg-register = The register it belongs to (usually the only one that the child is on)
arg-document-add-guardian = Who was told or consented: a number of `esep guardian list`
arg-document-edit-guardian = Who was told or consented: a number of `esep guardian list`
arg-way = How the parents were told
arg-consent = What the consent is for
arg-valid-until = Last day of the consent (no end if not given)
arg-scan = File of the scan: PDF, JPEG or PNG
arg-document-scan-remove = Take the scan out; the paper stays

document-added = Paper No. { $id } recorded: { $kind }, { $day } — { $student }
document-nobody = It does not say to whom or from whom. Record it: esep guardian add "#{ $student }" --name …, then esep document edit { $id } --guardian NUMBER
document-edited = Paper No. { $id } corrected
document-same = Paper No. { $id } is recorded so
document-withdrawn = Consent No. { $id } withdrawn from { $day }: { $student }
document-withdrawn-used = Referrals were sent under this consent from that day on: { $ids }. Look: esep referral list "#{ $student }"
document-removed = Paper No. { $id } taken out: { $kind } — { $student }
document-scan-kept = Scan put into paper No. { $id }: { $student }
document-scan-same = Paper No. { $id } has this scan already: { $student }
document-scan-removed = Scan of paper No. { $id } taken out: { $student }
document-exported = Scan written to { $path }: { $student }
document-list = Papers
document-consent-missing = { $student }: no consent in force on { $day } — { $consent }. Record it: esep document add "#{ $id }" --kind consent --consent { $code } --on DATE
op-document-add = paper No. { $document } of { $on }: { $kind } — { $student }
op-document-edit = paper No. { $document } corrected: { $student }
op-document-withdraw = consent No. { $document } withdrawn from { $on }: { $student }
op-document-remove = paper No. { $document } taken out: { $student }
op-document-scan = scan of paper No. { $document }: { $student }

err-document-unknown = There is no paper No. { $id }
    .hint = See: esep document list
err-guardian-of-other = { $guardian }, No. { $id }, represents another child, not this one: { $student }
    .hint = See: esep guardian list "#{ $child }"
err-guardian-several = { $student } has { $count } representatives, and none is named
    .hint = Add --guardian NUMBER
err-consent-for-what = It does not say what the consent is for ({ $kind })
    .hint = Add --consent CODE; codes: esep document add --help
err-not-a-consent = This is no consent but another paper: { $kind }
    .why = Only a consent is for something, holds until a day and can be withdrawn
    .hint = See the consents: esep document list --kind consent
err-not-a-notice = This is no notice to the parents: { $kind }
    .why = The way (--way) belongs to a notice
    .hint = Leave --way out, or record a notice: --kind notice
err-told-before-placed = The notice of { $on } is earlier than the placement of { $placed }
    .why = Parents are told of a placement once it is decided
    .hint = Check --on, or name another register
err-consent-ends-early = A consent of { $on } cannot end before: { $until }
    .hint = Check --on and --valid-until
err-withdrawn-before-given = A consent of { $on } cannot be withdrawn before: { $withdrawn }
    .hint = Check --on
err-consent-withdrawn = Consent No. { $id } is withdrawn already, from { $day }
    .hint = A new consent is a new paper: esep document add STUDENT --kind consent --consent CODE --on DATE
err-document-known = { $student }: this paper is recorded already — { $kind }, { $day }, No. { $id }
    .why = Kind, day, number and the person it names are the same
    .hint = Correct it: esep document edit { $id }; if it is another paper, add --number
err-document-used = Paper No. { $id } cannot be taken out: referral No. { $referral } was sent under it
    .hint = See: esep referral list "#{ $student }"
err-scan-type = { $path } is neither PDF nor JPEG nor PNG
    .why = The content tells what a file is, not its name
    .hint = Save the scan as PDF, JPEG or PNG, no larger than { $limit } MB
err-scan-cut-off = { $path }: the file is broken off, its end is missing
    .why = That is what an interrupted copy looks like
    .hint = Copy or scan it again
err-scan-too-large = { $path } is larger than { $limit } MB
    .why = The norms allow no larger scan in the register
    .hint = Scan with 150–200 dots per inch or in grey; leave out pages that are not needed
err-scan-none = Paper No. { $id } has no scan
    .hint = Add one: esep document scan { $id } FILE
err-scan-damaged = The scan of paper No. { $id } is damaged: it is not what was put in
    .hint = Put it in again: esep document scan { $id } FILE — and look at the backup of the register
err-scan-needs-out = A scan is not shown on the screen, it goes to a file
    .hint = Name the file: esep document export { $id } --out "{ $name }"

col-document = Paper
col-number = Paper number
col-about = About
col-way = How told
col-consent = Consent for
col-valid-until = Valid until
col-withdrawn-on = Withdrawn
col-scan = Scan
col-media-type = Type of file
col-bytes = Bytes
