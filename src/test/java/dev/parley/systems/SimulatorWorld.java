package dev.parley.systems;

import dev.parley.playground.sim.Simulator;

/** People in a simulator over HTTP whose clock is the connector's. */
public abstract class SimulatorWorld<S extends Simulator> extends SimulatedRecords<S> implements ContractWorld {}
