/* global Component, getApp, require */
const counting = require('./counting');

Component({
  behaviors: [counting],
  options: { multipleSlots: true },
  properties: { title: { type: String, value: '没有标题' } },
  data: { length: 0 },
  observers: {
    'title, start': function (title, start) {
      this.setData({ length: title.length + start });
    },
    seen: function (seen) {
      this.setData({ doubled: seen * 2 });
    },
  },
  lifetimes: {
    attached: function () {
      this.note('own');
    },
    detached: function () {
      getApp().globalData.detached = (getApp().globalData.detached || 0) + 1;
    },
  },
  pageLifetimes: {
    show: function () {
      getApp().globalData.cardShown = (getApp().globalData.cardShown || 0) + 1;
    },
  },
  methods: {
    pick: function (event) {
      this.setData({ seen: this.data.seen + 1 });
      this.triggerEvent('pick', { value: this.data.title + event.currentTarget.dataset.extra });
    },
  },
});
