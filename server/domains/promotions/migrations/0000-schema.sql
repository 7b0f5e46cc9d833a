create schema promotions;
