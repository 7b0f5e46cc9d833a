-- Why an order costs what it costs. With many rules it is by far the longest that is kept of an order, and only read
-- where somebody looks at one: so it lies beside the order, and as it was written, for nothing in it is ever asked for.
create table orders.trace (
  order_id text primary key references orders.order (id),
  steps json not null
);
insert into orders.trace select id, trace from orders.order where trace <> '[]';
alter table orders.order drop column trace;
