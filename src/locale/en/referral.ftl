## Referrals

cmd-referral = Referrals to agencies outside the school, and their answers
cmd-referral-send = Records a referral
    .examples =
        esep referral send akhmetov --agency police --on 2026-11-12 --number 45 --purpose "preventive talk"
        esep referral send akhmetov --agency psychological_support_centre --on 2026-11-12 --consent 7
cmd-referral-answer = Records the answer: accepted or refused
    .examples =
        esep referral answer 3 --on 2026-11-20 --accepted --answer "sessions are set"
cmd-referral-edit = Corrects a referral or its answer
cmd-referral-list = Referrals; with --open those without an answer
arg-agency = The agency
arg-purpose = What for
arg-referral = Number of the referral, as in `esep referral list`
arg-referral-send-consent = The consent it is sent under: number of the paper
arg-referral-edit-consent = The consent it is sent under: number of the paper
arg-answer-due = By when an answer is awaited (usually as the norms set it)
arg-referral-send-by = Who sent it: words of a name
arg-referral-edit-by = Who sent it: words of a name
arg-answered-on = Day of the answer
arg-accepted = It was accepted
arg-refused = It was refused
arg-answer = What was answered; of a refusal the reason
arg-referral-list-open = Only those without an answer

referral-sent = Referral No. { $id }: { $agency }, { $day } — { $student }{ $awaited ->
    [yes] . An answer is awaited by { $due }
   *[no] {""}
}
referral-answered = Answer to referral No. { $id }, { $day }: { $agency }, { $verdict ->
    [accepted] accepted
   *[refused] refused
} — { $student }
referral-edited = Referral No. { $id } corrected
referral-same = Referral No. { $id } is recorded so
referral-list = Referrals
referral-list-open = Referrals without an answer
referral-verdict-accepted = accepted
referral-verdict-refused = refused
op-referral-send = referral No. { $referral } of { $on }: { $agency } — { $student }
op-referral-answer = answer of { $on } to referral No. { $referral }: { $student }
op-referral-edit = referral No. { $referral } corrected: { $student }

err-referral-unknown = There is no referral No. { $id }
    .hint = See: esep referral list
err-answer-due-early = The answer would be due on { $due }, before it was sent on { $sent }
    .hint = Check --on and --answer-due
err-answered-before-sent = The answer of { $answered } is earlier than the sending on { $sent }
    .hint = Check the day; if the day of sending is wrong: esep referral edit { $id } --on DATE
err-answered-already = Referral No. { $id } was answered already, on { $answered }: { $verdict ->
    [accepted] accepted
   *[refused] refused
}
    .hint = Correct the answer: esep referral edit { $id } --answered-on DATE --answer "…"; a new letter is a new referral: esep referral send
err-not-answered = Referral No. { $id } is not answered yet
    .hint = Record it: esep referral answer { $id } --on DATE --accepted (or --refused --answer "reason")
err-refusal-without-reason = It does not say why it was refused
    .hint = Add --answer "the reason"
err-consent-of-other = Consent No. { $id } was given for another child, not for this one: { $student }
    .hint = See: esep document list "#{ $child }" --kind consent
err-consent-lapsed = { $student }: consent No. { $id } does not hold on the day of sending, { $sent } — { $how ->
    [later] it is of { $day }
    [expired] it ended on { $day }
   *[withdrawn] it was withdrawn from { $day }
}
    .hint = A new consent: esep document add "#{ $child }" --kind consent --consent referral --on { $on }
err-referral-known = { $student }: this referral is recorded already, No. { $id } of { $day }
    .why = Agency, day, number and purpose are the same
    .hint = Correct it: esep referral edit { $id }; if it is another paper, add --number

col-sent-on = Sent
col-agency = Agency
col-purpose = What for
col-consent-id = Consent No.
col-answer-due = Awaited by
col-answered-on = Answer
col-verdict = Decision
col-answer = What was answered
