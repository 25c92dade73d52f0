## Сигналы: кто-то что-то заметил, школа отвечает

cmd-signal = Сигналы: кто-то что-то заметил, школа отвечает
cmd-signal-add = Записывает, что было замечено
    .examples =
        esep signal add ахметов --ground truancy --on 18.11.2026 --by калиева --words "три дня нет на уроках"
        esep signal add ахметов --ground bullying_initiator --on 18.11.2026 --reporter "мать одноклассника"
cmd-signal-list = Сигналы и ответы на них
    .examples =
        esep signal list --open
        esep signal list ахметов алихан
cmd-signal-resolve = Отвечает на сигнал: предложение совету, наблюдение или нет основания
    .examples =
        esep signal resolve 5 --as proposal --kind in_school --on 20.11.2026 --by калиева
        esep signal resolve 5 --as proposal --proposal 3 --on 20.11.2026
        esep signal resolve 5 --as watching --on 20.11.2026 --responsible калиева
        esep signal resolve 5 --as no_ground --on 20.11.2026 --reason "болел, справка есть"

arg-signal-add-ground = Основание, на которое указывает сигнал
arg-signal-add-by = Кто заметил из сотрудников: слова имени
arg-signal-add-words = Что замечено
arg-reporter = Кто сообщил, если не сотрудник: родитель, сосед
arg-signal-list-open = Только без ответа
arg-signal-resolve-id = Номер сигнала, как его показывает `esep signal list`
arg-signal-resolve-answer = Ответ: proposal (предложение совету), watching (наблюдение) или no_ground (нет основания)
arg-signal-resolve-reason = Почему, словами; для no_ground обязательно
arg-signal-resolve-proposal = Номер предложения, которое уже есть
arg-signal-resolve-kind = На какой учёт новое предложение
arg-signal-resolve-ground = Основания нового предложения (обычно основание сигнала)
arg-signal-resolve-by = Кто предлагает: слова имени

signal-added = Записан сигнал № { $id }: { $student } — { $ground }. Ответить до { $due }
signal-resolved-proposal = Ответ на сигнал № { $id }: предложение № { $proposal } — { $student }
signal-resolved-watching = Ответ на сигнал № { $id }: взят под наблюдение — { $student }, { $register }
signal-resolved-watched = Ответ на сигнал № { $id }: уже под наблюдением — { $student }, { $register }
signal-resolved-no-ground = Ответ на сигнал № { $id }: нет основания — { $student }
signal-title = Сигналы · { $count }
signal-overdue = ! Срок ответа прошёл: { $count } — esep signal resolve НОМЕР --as … --on ДАТА
signal-answer-proposal = предложение
signal-answer-watching = наблюдение
signal-answer-no-ground = нет основания

col-ground = Основание
col-noticed = Что замечено
col-resolution = Ответ
col-resolved-on = Дата ответа

op-signal-add = сигнал № { $signal } от { $on }: { $student } — { $ground }
op-signal-resolve = ответ на сигнал № { $signal } от { $on }: { $resolution } — { $student }

err-bad-resolution = «{ $value }» — не ответ на сигнал
    .hint = Пишите --as proposal, --as watching или --as no_ground
err-signal-proposal-which = Не сказано, каким предложением ответить на сигнал № { $id }: новым или тем, что уже есть
    .hint = Новым: esep signal resolve { $id } --as proposal --kind in_school --on { $on }
        Тем, что уже есть: esep signal resolve { $id } --as proposal --proposal НОМЕР --on { $on }
err-signal-unknown = Нет сигнала № { $id }
    .hint = Посмотрите: esep signal list
err-signal-known = { $student }: точно такой сигнал от { $day } уже записан, № { $id }
    .hint = Если замечено другое, скажите об этом в --words
err-signal-resolved = На сигнал № { $id } уже ответили { $day } ({ $how }): { $student }
    .why = На сигнал отвечают один раз
    .hint = Посмотрите: esep signal list "#{ $number }"; если ответ неверен, отмените его: esep history "#{ $number }"
err-resolved-before-noticed = Ответ на сигнал № { $id } — { $on }, а замечено позже, { $noticed }: { $student }
    .hint = Проверьте дату --on
err-signal-of-other = Сигнал № { $signal } и предложение № { $proposal } — о разных детях
    .hint = Посмотрите: esep signal list и esep proposal list
err-no-watching = В нормах нет учёта для наблюдения
    .why = Ни у одного вида учёта в пакете нет watch
    .hint = Дополните пакет: esep norms export kz-2023
