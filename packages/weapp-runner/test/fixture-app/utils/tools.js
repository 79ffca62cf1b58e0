/* global exports */
exports.greet = function (name) {
  return '您好，' + name;
};
