## Жолдамалар

cmd-referral = Мектептен тыс мекемелерге жолдама және олардың жауабы
cmd-referral-send = Жолдаманы жазады
    .examples =
        esep referral send ахметов --agency police --on 12.11.2026 --number 45 --purpose "профилактикалық әңгіме"
        esep referral send ахметов --agency psychological_support_centre --on 12.11.2026 --consent 7
cmd-referral-answer = Жауабын жазады: қабылдады немесе бас тартты
    .examples =
        esep referral answer 3 --on 20.11.2026 --accepted --answer "сабақтар тағайындалды"
cmd-referral-edit = Жолдаманы немесе жауабын түзетеді
cmd-referral-list = Жолдамалар тізімі; --open қосылса, жауап келмегендері
arg-agency = Мекеме
arg-purpose = Не үшін
arg-referral = Жолдаманың нөмірі, `esep referral list` көрсеткендей
arg-referral-send-consent = Қай келісіммен жіберілді: құжаттың нөмірі
arg-referral-edit-consent = Қай келісіммен жіберілді: құжаттың нөмірі
arg-answer-due = Жауап қай күнге дейін күтіледі (әдетте норма мерзімі бойынша)
arg-referral-send-by = Кім жіберді: аты-жөнінің сөздері
arg-referral-edit-by = Кім жіберді: аты-жөнінің сөздері
arg-answered-on = Жауап күні
arg-accepted = Қабылдады
arg-refused = Бас тартты
arg-answer = Не деп жауап берді; бас тартса — себебі
arg-referral-list-open = Тек жауап келмегендері

referral-sent = № { $id } жолдама: { $agency }, { $day } — { $student }{ $awaited ->
    [yes] . Жауап { $due } күніне дейін күтіледі
   *[no] {""}
}
referral-answered = № { $id } жолдамаға жауап, { $day }: { $agency }, { $verdict ->
    [accepted] қабылдады
   *[refused] бас тартты
} — { $student }
referral-edited = № { $id } жолдама түзетілді
referral-same = № { $id } жолдама солай жазылған
referral-list = Жолдамалар
referral-list-open = Жауап келмеген жолдамалар
referral-verdict-accepted = қабылдады
referral-verdict-refused = бас тартты
op-referral-send = { $on } күнгі № { $referral } жолдама: { $agency } — { $student }
op-referral-answer = № { $referral } жолдамаға { $on } күнгі жауап: { $student }
op-referral-edit = № { $referral } жолдама түзетілді: { $student }

err-referral-unknown = № { $id } жолдама жоқ
    .hint = Қараңыз: esep referral list
err-answer-due-early = Жауап күтілетін күн { $due } жіберілген күннен ({ $sent }) бұрын
    .hint = --on мен --answer-due күндерін тексеріңіз
err-answered-before-sent = { $answered } күнгі жауап жіберілген күннен ({ $sent }) бұрын
    .hint = Күнін тексеріңіз; жіберілген күні қате болса: esep referral edit { $id } --on КҮН
err-answered-already = № { $id } жолдаманың жауабы жазылған, { $answered }: { $verdict ->
    [accepted] қабылдады
   *[refused] бас тартты
}
    .hint = Жауапты түзету: esep referral edit { $id } --answered-on КҮН --answer "…"; жаңа хат — жаңа жолдама: esep referral send
err-not-answered = № { $id } жолдамаға әлі жауап жоқ
    .hint = Жазу: esep referral answer { $id } --on КҮН --accepted (немесе --refused --answer "себебі")
err-refusal-without-reason = Неге бас тартқаны айтылмаған
    .hint = --answer "бас тарту себебі" қосыңыз
err-consent-of-other = № { $id } келісім басқа бала үшін берілген, мына бала үшін емес: { $student }
    .hint = Қараңыз: esep document list "#{ $child }" --kind consent
err-consent-lapsed = { $student }: № { $id } келісім жіберілген күні ({ $sent }) күшінде емес — { $how ->
    [later] ол { $day } күні берілген
    [expired] мерзімі { $day } күні біткен
   *[withdrawn] { $day } күнінен бастап қайтарып алынған
}
    .hint = Жаңа келісім: esep document add "#{ $child }" --kind consent --consent referral --on { $on }
err-referral-known = { $student }: мұндай жолдама бұрыннан жазылған, № { $id }, { $day }
    .why = Мекемесі, күні, нөмірі және мақсаты бірдей
    .hint = Түзету: esep referral edit { $id }; басқа қағаз болса, --number қосыңыз

col-sent-on = Жіберілді
col-agency = Мекеме
col-purpose = Не үшін
col-consent-id = Келісім №
col-answer-due = Күтілетін күні
col-answered-on = Жауап күні
col-verdict = Шешімі
col-answer = Жауабы
