council-decision-place = place
council-decision-extend = extend
council-decision-continue = go on as it is
council-decision-remove = remove
council-decision-refer = refer
council-decision-refuse = refuse
council-decision-postpone = postpone
