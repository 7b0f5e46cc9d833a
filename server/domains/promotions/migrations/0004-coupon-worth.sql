-- What a coupon takes off when that is its own and not its batch's: shares of a red packet differ.
alter table promotions.coupon add worth integer check (worth > 0);
alter table promotions.coupon add check (worth is null or source = 'grant');
