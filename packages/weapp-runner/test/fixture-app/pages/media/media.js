/* global Page */
Page({
  data: { loads: [] },
  onImage: function (event) {
    this.setData({ loads: this.data.loads.concat(event.currentTarget.id + ':' + event.detail.width) });
  },
  onImageError: function (event) {
    this.setData({ loads: this.data.loads.concat(event.currentTarget.id + ':error') });
  },
  onSwipe: function (event) {
    this.setData({ slide: event.detail.current + event.detail.source });
  },
  next: function () {
    this.setData({ current: 1 });
  },
});
