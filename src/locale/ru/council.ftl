council-decision-place = поставить на учёт
council-decision-extend = продлить
council-decision-continue = продолжить работу
council-decision-remove = снять с учёта
council-decision-refer = направить в организацию
council-decision-refuse = отказать
council-decision-postpone = отложить
