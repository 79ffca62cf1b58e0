/* global Component, wx, require */
const prices = require('../../prices.js');

Component({
  properties: { id: { type: Number, value: 0 } },
  data: { asked: '' },
  methods: {
    onLoad: function (query) {
      this.setData({ price: prices[query.id], kind: typeof this.data.id });
      this.getOpenerEventChannel().on('ask', (question) => this.setData({ asked: question.question }));
    },
    answer: function () {
      this.getOpenerEventChannel().emit('answer', '回答了');
      wx.navigateBack();
    },
  },
});
