package dev.effortlens.publish;

/** The double of the other tests keeps to the contract too. */
class MemoryStoreTest extends StoreContract {

    @Override
    Store fresh() {
        return new MemoryStore();
    }
}
