/* global Behavior, module */
module.exports = Behavior({
  properties: { start: { type: Number, value: 5 } },
  data: { seen: 0, log: [] },
  methods: {
    note(word) {
      this.setData({ log: this.data.log.concat(word) });
    },
  },
  lifetimes: {
    attached() {
      this.note('behavior');
    },
  },
});
