-- The batch of coupons that the shares of a red packet are paid out from.
alter table draws.red_packet add batch_id text;
