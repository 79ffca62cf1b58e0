import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  VENUE_CONFLICT: { status: 409, text: '这个场地先前登记过，内容不一样，请刷新后再看' },
  VENUE_NOT_FOUND: { status: 404, text: '没有找到这个场地，请重新选择' },
  VENUE_PLACE_UNKNOWN: { status: 400, text: '请选择场地所在的乡镇、园区或单位' },
});
