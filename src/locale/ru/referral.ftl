## Направления

cmd-referral = Направления в организации вне школы и их ответы
cmd-referral-send = Записывает направление
    .examples =
        esep referral send ахметов --agency police --on 12.11.2026 --number 45 --purpose "профилактическая беседа"
        esep referral send ахметов --agency psychological_support_centre --on 12.11.2026 --consent 7
cmd-referral-answer = Записывает ответ: приняли или отказали
    .examples =
        esep referral answer 3 --on 20.11.2026 --accepted --answer "назначены занятия"
cmd-referral-edit = Исправляет направление или ответ
cmd-referral-list = Список направлений; с --open — без ответа
arg-agency = Организация
arg-purpose = Для чего
arg-referral = Номер направления, как в `esep referral list`
arg-referral-send-consent = Согласие, по которому отправлено: номер документа
arg-referral-edit-consent = Согласие, по которому отправлено: номер документа
arg-answer-due = До какого дня ждём ответа (обычно по сроку из норм)
arg-referral-send-by = Кто отправил: слова из имени
arg-referral-edit-by = Кто отправил: слова из имени
arg-answered-on = День ответа
arg-accepted = Приняли
arg-refused = Отказали
arg-answer = Что ответили; при отказе — причина
arg-referral-list-open = Только без ответа

referral-sent = Направление № { $id }: { $agency }, { $day } — { $student }{ $awaited ->
    [yes] . Ответ ждём до { $due }
   *[no] {""}
}
referral-answered = Ответ на направление № { $id }, { $day }: { $agency }, { $verdict ->
    [accepted] приняли
   *[refused] отказали
} — { $student }
referral-edited = Исправлено направление № { $id }
referral-same = Направление № { $id } так и записано
referral-list = Направления
referral-list-open = Направления без ответа
referral-verdict-accepted = приняли
referral-verdict-refused = отказали
op-referral-send = направление № { $referral } от { $on }: { $agency } — { $student }
op-referral-answer = ответ { $on } на направление № { $referral }: { $student }
op-referral-edit = исправлено направление № { $referral }: { $student }

err-referral-unknown = Нет направления № { $id }
    .hint = Посмотрите: esep referral list
err-answer-due-early = Ответа ждут { $due }, раньше отправки { $sent }
    .hint = Проверьте --on и --answer-due
err-answered-before-sent = Ответ от { $answered } раньше отправки { $sent }
    .hint = Проверьте дату; если неверна дата отправки: esep referral edit { $id } --on ДАТА
err-answered-already = На направление № { $id } ответ уже записан, { $answered }: { $verdict ->
    [accepted] приняли
   *[refused] отказали
}
    .hint = Исправить ответ: esep referral edit { $id } --answered-on ДАТА --answer "…"; новое письмо — новое направление: esep referral send
err-not-answered = На направление № { $id } ответа ещё нет
    .hint = Записать: esep referral answer { $id } --on ДАТА --accepted (или --refused --answer "причина")
err-refusal-without-reason = Не сказано, почему отказали
    .hint = Добавьте --answer "причина отказа"
err-consent-of-other = Согласие № { $id } дано за другого ребёнка, не за этого: { $student }
    .hint = Посмотрите: esep document list "#{ $child }" --kind consent
err-consent-lapsed = { $student }: согласие № { $id } не действует на день отправки { $sent } — { $how ->
    [later] оно от { $day }
    [expired] срок был по { $day }
   *[withdrawn] отозвано с { $day }
}
    .hint = Новое согласие: esep document add "#{ $child }" --kind consent --consent referral --on { $on }
err-referral-known = { $student }: такое направление уже записано, № { $id } от { $day }
    .why = Совпадают организация, день, номер и цель
    .hint = Исправить: esep referral edit { $id }; если бумага другая, добавьте --number

col-sent-on = Отправлено
col-agency = Организация
col-purpose = Для чего
col-consent-id = Согласие №
col-answer-due = Ждём до
col-answered-on = Дата ответа
col-verdict = Решение
col-answer = Что ответили
