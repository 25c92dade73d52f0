council-decision-place = есепке қою
council-decision-extend = мерзімін ұзарту
council-decision-continue = жұмысты жалғастыру
council-decision-remove = есептен шығару
council-decision-refer = мекемеге жолдау
council-decision-refuse = бас тарту
council-decision-postpone = кейінге қалдыру
