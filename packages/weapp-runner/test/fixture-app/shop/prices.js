/* global module */
module.exports = { 7: '七元', 9: '九元' };
