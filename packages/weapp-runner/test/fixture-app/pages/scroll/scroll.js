/* global Page */
Page({
  data: { rows: Array.from({ length: 60 }, (_item, index) => index), scrolled: 0, bottoms: 0, lower: 0 },
  onPageScroll: function (event) {
    this.top = event.scrollTop;
  },
  onReachBottom: function () {
    this.setData({ bottoms: this.data.bottoms + 1 });
  },
  onLower: function () {
    this.setData({ lower: this.data.lower + 1 });
  },
});
