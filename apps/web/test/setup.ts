import '@kith/ui/testing/setup';

// jsdom names this and does not do it.
window.scrollTo = () => {};
